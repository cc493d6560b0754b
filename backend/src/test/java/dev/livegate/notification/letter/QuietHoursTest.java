package dev.livegate.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    @ParameterizedTest
    @CsvSource({
        // In Berlin, in winter: an hour ahead of UTC.
        "2027-01-10T20:59:59Z, ",
        "2027-01-10T21:00:00Z, 2027-01-11T06:00:00Z",
        "2027-01-10T23:30:00Z, 2027-01-11T06:00:00Z",
        "2027-01-11T05:59:59Z, 2027-01-11T06:00:00Z",
        "2027-01-11T06:00:00Z, ",
        // The night of the 28th of March is an hour shorter, that of the 31st of October an hour longer.
        "2027-03-27T22:00:00Z, 2027-03-28T05:00:00Z",
        "2027-10-30T21:00:00Z, 2027-10-31T06:00:00Z"
    })
    void lastsOverNightWhereThePersonIs(Instant now, Instant end) {
        // Given
        QuietHours night = hours("22:00", "07:00", "Europe/Berlin");
        // When
        var answer = night.endAfter(now);
        // Then
        assertThat(answer.orElse(null)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"2027-06-01T02:59:00Z, ", "2027-06-01T03:00:00Z, 2027-06-01T04:30:00Z", "2027-06-01T04:30:00Z, "})
    void mayLieWithinADay(Instant now, Instant end) {
        // Given
        QuietHours lunch = hours("12:00", "13:30", "Asia/Tokyo");
        // When
        var answer = lunch.endAfter(now);
        // Then
        assertThat(answer.orElse(null)).isEqualTo(end);
    }

    @Test
    void endsTheSecondTimeWhereTheClockShowsItsEndTwice() {
        // Given
        QuietHours night = hours("22:00", "02:30", "Europe/Berlin");
        Instant secondTenPastTwo = Instant.parse("2027-10-31T01:10:00Z");
        // When
        var end = night.endAfter(secondTenPastTwo);
        // Then
        assertThat(end).contains(Instant.parse("2027-10-31T01:30:00Z"));
    }

    private static QuietHours hours(String from, String until, String zone) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(until), ZoneId.of(zone));
    }
}
