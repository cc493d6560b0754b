package dev.livegate.launch;

import dev.livegate.launch.appointment.Wish;
import dev.livegate.launch.schedule.Notices;
import dev.livegate.launch.schedule.Terms;
import dev.livegate.launch.template.Settings;
import dev.livegate.platform.web.Paging;
import dev.livegate.product.Environment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One action about a product or about one of its deployments. */
record LaunchRequest(
        @NotNull(message = "Say what to do.") @Size(max = 40, message = "This is no action of ours.")
        String action,

        @Nullable UUID productId,
        @Nullable UUID deploymentId,
        @Nullable Environment environment,
        @Nullable Boolean sellBeforeLive,
        @Nullable Boolean confirm,

        @Nullable @Size(max = 64, message = "Use a date and time such as 2027-06-01T09:00:00Z.")
        String scheduledFor,

        @Nullable @Size(max = 64, message = "Use a date and time such as 2027-06-01T09:00:00.")
        String localDateTime,

        @Nullable @Size(max = 64, message = "Choose a time zone such as Europe/Berlin.")
        String timezone,

        @Nullable @Size(max = 16, message = "Use an offset such as +02:00.")
        String offset,

        @Nullable @Size(max = 32, message = "Use a duration such as PT30M.")
        String expiresAfter,

        @Nullable @Valid Notices notificationSettings,
        @Nullable UUID templateId,
        @Nullable Integer limit,

        @Nullable @Size(max = 64, message = "Use the next of the page before.")
        String after) {

    /** What is said here counts more than what the template says. */
    LaunchRequest over(Settings template) {
        return new LaunchRequest(
                action,
                productId,
                deploymentId,
                environment == null ? template.environment() : environment,
                sellBeforeLive == null ? template.sellBeforeLive() : sellBeforeLive,
                confirm,
                scheduledFor,
                localDateTime,
                timezone == null ? template.timezone() : timezone,
                offset,
                expiresAfter == null ? template.expiresAfter() : expiresAfter,
                notificationSettings == null ? template.notificationSettings() : notificationSettings,
                templateId,
                limit,
                after);
    }

    Terms terms() {
        Wish wish = new Wish(scheduledFor, localDateTime, timezone, offset);
        return new Terms(wish, expiresAfter, notificationSettings);
    }

    /** Of a list. */
    Paging paging() {
        Paging paging = new Paging();
        paging.limit = limit == null ? null : limit.toString();
        paging.after = after;
        return paging;
    }

    Environment into() {
        return environment == null ? Environment.live : environment;
    }

    boolean sellsBeforeLive() {
        return Boolean.TRUE.equals(sellBeforeLive);
    }

    boolean isConfirmed() {
        return Boolean.TRUE.equals(confirm);
    }
}
