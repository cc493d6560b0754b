package dev.livegate.launch.recurring;

import dev.livegate.launch.recurring.dates.Dates;
import dev.livegate.launch.recurring.dates.Recurrence;
import dev.livegate.product.Environment;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A recurring launch as somebody wants it, whole: a product, a first local time, a rule and a zone. */
@Schema(name = "RecurringLaunchWish")
record RecurringWish(
        @NotNull(message = "Say which product.") UUID productId,

        @Nullable Environment environment,
        @Nullable Boolean sellBeforeLive,

        @NotNull(message = "Choose a time zone such as Europe/Berlin.")
        @Size(max = 64, message = "Choose a time zone such as Europe/Berlin.")
        String timezone,

        @NotNull(message = "Give the first date as 2027-06-07T09:00.")
        @Pattern(
                regexp = "2[01]\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d",
                message = "Write the first date as 2027-06-07T09:00, without a zone.")
        String localStart,

        @NotNull(message = "Write an RFC 5545 rule, such as FREQ=WEEKLY;BYDAY=MO.")
        @Size(max = 200, message = "Use at most 200 characters.")
        String rule,

        @Nullable
        @Min(value = 1, message = "Give at least one minute.")
        @Max(value = 1440, message = "Give at most a day, which is 1,440 minutes.")
        Integer catchUpMinutes,

        @Nullable Boolean pauseOnFailure) {

    private static final int USUAL_CATCH_UP = 30;

    Environment into() {
        return environment == null ? Environment.live : environment;
    }

    Recurrence recurrence() {
        int minutes = catchUpMinutes == null ? USUAL_CATCH_UP : catchUpMinutes;
        return new Recurrence(
                Dates.of(localStart, rule, timezone),
                Duration.ofMinutes(minutes),
                !Boolean.FALSE.equals(pauseOnFailure),
                Boolean.TRUE.equals(sellBeforeLive));
    }
}
