package dev.livegate.platform.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as people say it, for sentences; data keeps the instant. */
public final class InWords {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final DateTimeFormatter DAY = words("EEEE d MMMM uuuu, HH:mm");
    private static final DateTimeFormatter CLOCK = words("HH:mm");

    private InWords() {}

    /** Where nobody said whose clock to read. */
    public static String of(Instant at) {
        return of(at.atZone(UTC));
    }

    public static String of(ZonedDateTime at) {
        return of(at.toLocalDateTime()) + " (" + at.getZone().getId() + ")";
    }

    /** As a clock shows it that the sentence names. */
    public static String of(LocalDateTime local) {
        return DAY.format(local);
    }

    public static String of(LocalTime local) {
        return CLOCK.format(local);
    }

    private static DateTimeFormatter words(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
