package dev.livegate.launch.schedule;

import static dev.livegate.platform.problem.RequestProblem.VALIDATION_FAILED;

import dev.livegate.launch.appointment.Appointment;
import dev.livegate.launch.appointment.Wish;
import dev.livegate.platform.problem.Problem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody wants of a scheduled launch; what is null is as usual, or as it was. */
public record Terms(
        Wish wish, @Nullable String expiresAfter, @Nullable Notices wanted) {

    private static final Duration USUAL = Duration.ofMinutes(30);
    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofHours(24);

    Appointment appointment(Instant now) {
        return Appointment.of(wish, now);
    }

    public Duration patience() {
        Duration patience = expiresAfter == null ? USUAL : parsed(expiresAfter);
        if (patience.compareTo(LEAST) < 0 || patience.compareTo(MOST) > 0) {
            throw wrong();
        }
        return patience;
    }

    Notices notices() {
        return wanted == null ? Notices.USUAL : wanted.or(Notices.USUAL);
    }

    Terms or(LaunchSchedule before) {
        Wish there = wish.timezone() == null
                ? new Wish(
                        wish.scheduledFor(), wish.localDateTime(), before.zone().getId(), wish.offset())
                : wish;
        return new Terms(
                there,
                expiresAfter == null ? before.patience().toString() : expiresAfter,
                wanted == null ? before.notices() : wanted.or(before.notices()));
    }

    private static Duration parsed(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException wrong) {
            throw wrong();
        }
    }

    private static Problem wrong() {
        return VALIDATION_FAILED
                .because("The launch needs another patience.")
                .field("expiresAfter", "Use 1 minute to 24 hours, such as PT30M.");
    }
}
