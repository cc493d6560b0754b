package dev.livegate.launch.recurring.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.livegate.platform.problem.Problem;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");

    // A skipped time is read by the offset before the gap, one that comes twice is the first: RFC 5545, 3.3.5.
    @ParameterizedTest
    @CsvSource({
        "America/New_York,    2027-03-13T02:30, 2027-03-13T07:30:00Z 2027-03-14T07:30:00Z 2027-03-15T06:30:00Z",
        "America/New_York,    2027-11-06T01:30, 2027-11-06T05:30:00Z 2027-11-07T05:30:00Z 2027-11-08T06:30:00Z",
        "Europe/Berlin,       2027-03-27T02:30, 2027-03-27T01:30:00Z 2027-03-28T01:30:00Z 2027-03-29T00:30:00Z",
        "Europe/Berlin,       2027-10-30T02:30, 2027-10-30T00:30:00Z 2027-10-31T00:30:00Z 2027-11-01T01:30:00Z",
        "Australia/Lord_Howe, 2027-04-03T01:45, 2027-04-02T14:45:00Z 2027-04-03T14:45:00Z 2027-04-04T15:15:00Z",
        "Australia/Lord_Howe, 2027-10-02T02:15, 2027-10-01T15:45:00Z 2027-10-02T15:45:00Z 2027-10-03T15:15:00Z",
        "America/Santiago,    2027-04-02T23:30, 2027-04-03T02:30:00Z 2027-04-04T02:30:00Z 2027-04-05T03:30:00Z",
        "America/Santiago,    2027-09-04T00:30, 2027-09-04T04:30:00Z 2027-09-05T04:30:00Z 2027-09-06T03:30:00Z",
        "Asia/Beirut,         2027-03-27T00:30, 2027-03-26T22:30:00Z 2027-03-27T22:30:00Z 2027-03-28T21:30:00Z",
        "Asia/Beirut,         2027-10-29T23:30, 2027-10-29T20:30:00Z 2027-10-30T20:30:00Z 2027-10-31T21:30:00Z",
    })
    void comeOnceADayWhateverTheClocksDo(String zone, String first, String expected) {
        // When
        List<Instant> dates =
                Dates.of(first, "FREQ=DAILY;COUNT=3", zone).after(NOW).toList();
        // Then
        assertThat(dates.stream().map(Instant::toString)).containsExactly(expected.split(" "));
    }

    @Test
    void countADateThatAZoneLeavesOutOnce() {
        // Given
        Dates dates = Dates.kept("2011-12-29T09:00", "FREQ=DAILY;COUNT=4", "Pacific/Apia");
        // When
        List<Instant> all = dates.after(Instant.parse("2011-12-01T00:00:00Z")).toList();
        // Then
        assertThat(all.stream().map(Instant::toString))
                .containsExactly("2011-12-29T19:00:00Z", "2011-12-30T19:00:00Z", "2011-12-31T19:00:00Z");
    }

    @Test
    void goOnAfterAnyOfThem() {
        // Given
        Dates dates = Dates.of("2027-06-07T09:00", "FREQ=WEEKLY;BYDAY=MO,TH", "Europe/Berlin");
        // When
        Instant next = dates.next(Instant.parse("2027-06-10T07:00:00Z")).orElseThrow();
        // Then
        assertThat(next).isEqualTo("2027-06-14T07:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rule | 2027-06-07T09:00 | FREQ=HOURLY | Europe/Berlin",
                "rule | 2027-06-07T09:00 | every monday | Europe/Berlin",
                "rule | 2027-06-07T09:00 | FREQ=DAILY;BYHOUR=8,9 | Europe/Berlin",
                "rule | 2027-06-07T09:00 | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 | Europe/Berlin",
                "localStart | 2027-02-30T09:00 | FREQ=DAILY | Europe/Berlin",
                "timezone | 2027-06-07T09:00 | FREQ=DAILY | Middle/Earth",
            })
    void refuseWhatCannotBeKept(String field, String first, String rule, String zone) {
        // When
        Problem problem = catchThrowableOfType(Problem.class, () -> Dates.of(first, rule, zone));
        // Then
        assertThat(problem.body("/").errors()).extracting("field").containsExactly(field);
    }

    @Test
    void refuseARuleThatIsOver() {
        // Given
        Dates dates = Dates.of("2026-01-05T09:00", "FREQ=WEEKLY;COUNT=3", "Europe/Berlin");
        // When
        Problem problem = catchThrowableOfType(Problem.class, () -> dates.required(NOW));
        // Then
        assertThat(problem.body("/").errors()).extracting("field").containsExactly("rule");
    }
}
