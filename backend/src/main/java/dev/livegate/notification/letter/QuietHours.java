package dev.livegate.notification.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** From one time of the day until another, perhaps over midnight, where the person is. */
record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {

    /** When they may be written to again; empty if they may be now. */
    Optional<Instant> endAfter(Instant now) {
        ZonedDateTime here = now.atZone(zone);
        LocalTime clock = here.toLocalTime();
        boolean begun = !clock.isBefore(from);
        boolean goesOn = clock.isBefore(until);
        boolean overnight = from.isAfter(until);
        if (overnight ? !begun && !goesOn : !begun || !goesOn) {
            return Optional.empty();
        }
        LocalDate ends = overnight && begun ? here.toLocalDate().plusDays(1) : here.toLocalDate();
        // What the clock shows twice that night is over the second time.
        return Optional.of(
                ends.atTime(until).atZone(zone).withLaterOffsetAtOverlap().toInstant());
    }
}
