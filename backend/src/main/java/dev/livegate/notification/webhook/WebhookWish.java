package dev.livegate.notification.webhook;

import dev.livegate.notification.Topic;
import dev.livegate.platform.web.OneLine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new webhook. */
@Schema(name = "WebhookWish")
record WebhookWish(
        @NotBlank(message = "Enter the address that we call.")
        @Size(max = 2048, message = "Use at most 2048 characters.")
        String url,

        @Nullable
        @Pattern(regexp = OneLine.FORM, message = "Describe it in one line.")
        @Size(max = 120, message = "Use at most 120 characters.")
        String description,

        @NotEmpty(message = "Choose at least one topic.") Set<@NotNull Topic> topics) {

    /** What changes in a webhook: absent means as it was. */
    @Schema(name = "WebhookChange")
    record Change(
            @Nullable @Size(min = 1, max = 2048, message = "Enter an address of at most 2048 characters.")
            String url,

            @Nullable
            @Pattern(regexp = OneLine.FORM, message = "Describe it in one line.")
            @Size(max = 120, message = "Use at most 120 characters.")
            String description,

            @Nullable @Size(min = 1, message = "Choose at least one topic.")
            Set<@NotNull Topic> topics,

            @Nullable Boolean enabled) {}

    /** A new secret: how long the one before signs beside it, a day unless this says otherwise. */
    @Schema(name = "WebhookRotation")
    record Rotation(
            @Nullable
            @Min(value = 0, message = "Choose 0 to 168 hours.")
            @Max(value = 168, message = "Choose 0 to 168 hours.")
            Integer overlapHours) {

        private static final int USUAL = 24;

        Duration overlap() {
            return Duration.ofHours(Objects.requireNonNullElse(overlapHours, USUAL));
        }
    }
}
