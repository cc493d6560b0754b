package dev.livegate.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class InWordsTest {

    private static final Instant EIGHT = Instant.parse("2026-11-23T08:00:59.123456Z");

    @Test
    void saysTheDayAndTheClockOfTheZone() {
        // When
        String words = InWords.of(EIGHT.atZone(ZoneId.of("Europe/Berlin")));
        // Then
        assertThat(words).isEqualTo("Monday 23 November 2026, 09:00 (Europe/Berlin)");
    }

    @Test
    void saysItInUtcWhereNobodyNamedAZone() {
        // When
        String words = InWords.of(EIGHT);
        // Then
        assertThat(words).isEqualTo("Monday 23 November 2026, 08:00 (UTC)");
    }

    @Test
    void leavesSecondsOut() {
        // When
        String words = InWords.of(LocalTime.parse("09:05:30.5"));
        // Then
        assertThat(words).isEqualTo("09:05");
    }
}
