package dev.livegate.notification.letter;

import static dev.livegate.platform.problem.RequestProblem.VALIDATION_FAILED;

import dev.livegate.notification.Topic;
import dev.livegate.platform.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person wants to be written about, and when not. Without quiet hours they are written to at any time. */
@Schema(name = "MailChoices")
record Choices(
        @NotNull(message = "Say which topics, or none.") Set<@NotNull Topic> topics,
        @Nullable @Valid Quiet quietHours) {

    @Schema(name = "QuietHours")
    record Quiet(
            @NotNull(message = "Say when it begins.") @Pattern(regexp = CLOCK, message = "Write it as 22:00.")
            String from,

            @NotNull(message = "Say when it ends.") @Pattern(regexp = CLOCK, message = "Write it as 07:00.")
            String until,

            @NotNull(message = "Choose a time zone.") @Size(max = 64, message = "Choose a time zone from the list.")
            String zone) {

        private static final String CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]";

        static Quiet of(QuietHours hours) {
            return new Quiet(
                    hours.from().toString(),
                    hours.until().toString(),
                    hours.zone().getId());
        }

        QuietHours hours() {
            if (from.equals(until)) {
                throw refused("quietHours.until", "Choose another time than it begins.");
            }
            if (!ZoneId.getAvailableZoneIds().contains(zone)) {
                throw refused("quietHours.zone", "Choose a time zone such as Europe/Berlin.");
            }
            return new QuietHours(LocalTime.parse(from), LocalTime.parse(until), ZoneId.of(zone));
        }

        private static Problem refused(String field, String sentence) {
            return VALIDATION_FAILED
                    .because("The quiet hours cannot be kept like this.")
                    .field(field, sentence);
        }
    }

    @Nullable
    QuietHours hours() {
        return quietHours == null ? null : quietHours.hours();
    }
}
