package dev.livegate.window.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows on the days on which the clocks of their zone change, both ways, in 2027. */
class ClockChangesTest {

    private static final int STEP_MINUTES = 15;

    @ParameterizedTest
    @CsvSource({
        // From ten in the evening to six in the morning is 7, 9 or 7.5 hours then.
        "Europe/Berlin, 2027-03-27T22:00, 480, 2027-03-27T21:00:00Z, 2027-03-28T04:00:00Z",
        "Europe/Berlin, 2027-10-30T22:00, 480, 2027-10-30T20:00:00Z, 2027-10-31T05:00:00Z",
        "America/New_York, 2027-03-13T22:00, 480, 2027-03-14T03:00:00Z, 2027-03-14T10:00:00Z",
        "America/New_York, 2027-11-06T22:00, 480, 2027-11-07T02:00:00Z, 2027-11-07T11:00:00Z",
        "Australia/Lord_Howe, 2027-10-02T22:00, 480, 2027-10-02T11:30:00Z, 2027-10-02T19:00:00Z",
        "America/Santiago, 2027-09-04T22:00, 480, 2027-09-05T02:00:00Z, 2027-09-05T09:00:00Z",
        "Africa/Cairo, 2027-04-29T22:00, 480, 2027-04-29T20:00:00Z, 2027-04-30T03:00:00Z",
        // A day is from midnight to midnight, also where midnight is skipped.
        "America/Santiago, 2027-09-05T00:00, 1440, 2027-09-05T04:00:00Z, 2027-09-06T03:00:00Z",
        "Asia/Beirut, 2027-03-28T00:00, 1440, 2027-03-27T22:00:00Z, 2027-03-28T21:00:00Z",
        // An edge within the skipped hour is the moment of the skip.
        "Europe/Berlin, 2027-03-28T02:30, 90, 2027-03-28T01:00:00Z, 2027-03-28T02:00:00Z",
        "Europe/Berlin, 2027-03-28T01:00, 90, 2027-03-28T00:00:00Z, 2027-03-28T01:00:00Z",
    })
    void lastsAsLongAsTheClockOnTheWallSays(String zone, String start, int minutes, Instant begins, Instant ends) {
        // Given
        Sign allow = sign(WindowKind.allow, zone, start, minutes, null);
        Sign deny = sign(WindowKind.deny, zone, start, minutes, null);
        // When
        List<Span> spans = List.of(first(allow), first(deny));
        // Then
        assertThat(spans).containsOnly(new Span(begins, ends));
    }

    @Test
    void isNotThereAtAllWithinTheSkippedHour() {
        // Given
        Sign sign = sign(WindowKind.deny, "Europe/Berlin", "2027-03-28T02:10", 30, null);
        // When
        List<Span> spans = sign.upcoming(Instant.parse("2027-03-20T00:00:00Z"), 5);
        // Then
        assertThat(spans).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // The hour that comes twice: a freeze takes all of it, an opening only what is beyond doubt.
        "deny, 2027-10-31T02:15, 30, 2027-10-31T00:15:00Z, 2027-10-31T01:45:00Z",
        "allow, 2027-10-31T02:15, 30, 2027-10-31T00:15:00Z, 2027-10-31T00:45:00Z",
        "deny, 2027-10-31T02:15, 120, 2027-10-31T00:15:00Z, 2027-10-31T03:15:00Z",
        "allow, 2027-10-31T02:15, 120, 2027-10-31T01:15:00Z, 2027-10-31T03:15:00Z",
        "deny, 2027-10-31T01:15, 90, 2027-10-30T23:15:00Z, 2027-10-31T01:45:00Z",
        "allow, 2027-10-31T01:15, 90, 2027-10-30T23:15:00Z, 2027-10-31T00:45:00Z",
    })
    void closesADoubtfulMinute(WindowKind kind, String start, int minutes, Instant begins, Instant ends) {
        // Given
        Sign sign = sign(kind, "Europe/Berlin", start, minutes, null);
        // When
        Span span = first(sign);
        // Then
        assertThat(span).isEqualTo(new Span(begins, ends));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2027-03-28", "Europe/Berlin, 2027-10-31", "America/New_York, 2027-03-14",
        "America/New_York, 2027-11-07", "Australia/Lord_Howe, 2027-04-04", "Australia/Lord_Howe, 2027-10-03",
        "America/Santiago, 2027-04-04", "America/Santiago, 2027-09-05", "Pacific/Chatham, 2027-04-04",
        "Africa/Casablanca, 2027-02-07", "Asia/Kathmandu, 2027-03-28",
    })
    void followsTheClockOnTheWallMinuteByMinute(String zone, String day) {
        // Given
        Instant middle =
                LocalDateTime.parse(day + "T12:00").atZone(ZoneId.of(zone)).toInstant();
        List<String> wrong = new ArrayList<>();
        // When
        for (String start : List.of("00:00", "00:45", "01:30", "02:15", "22:30")) {
            for (int minutes : List.of(30, 60, 105, 1440, 1995)) {
                compare(zone, start, minutes, middle, wrong);
            }
        }
        // Then
        assertThat(wrong).isEmpty();
    }

    private static void compare(String zone, String time, int minutes, Instant middle, List<String> wrong) {
        Sign deny = sign(WindowKind.deny, zone, "2026-01-01T" + time, minutes, "FREQ=DAILY");
        Sign allow = sign(WindowKind.allow, zone, "2026-01-01T" + time, minutes, "FREQ=DAILY");
        for (Instant at = middle.minus(Duration.ofHours(30));
                at.isBefore(middle.plus(Duration.ofHours(30)));
                at = at.plus(Duration.ofMinutes(STEP_MINUTES))) {
            boolean onTheWall = isOnTheWall(LocalDateTime.ofInstant(at, ZoneId.of(zone)), time, minutes);
            boolean comesOnce = comesOnce(zone, at, middle);
            boolean denied = deny.isActive(at);
            boolean allowed = allow.isActive(at);
            boolean isSafe = (!onTheWall || denied) && (!allowed || onTheWall);
            boolean isExact = denied == onTheWall && allowed == onTheWall;
            if (!isSafe || comesOnce && !isExact) {
                wrong.add(zone + " " + time + "+" + minutes + " at " + at + ": wall " + onTheWall + ", deny " + denied
                        + ", allow " + allowed);
            }
        }
    }

    /** By hand: within the stretch that begins today, or on one of the two days before. */
    private static boolean isOnTheWall(LocalDateTime local, String time, int minutes) {
        for (int back = 0; back <= 2; back++) {
            LocalDateTime begins = LocalDateTime.parse(local.toLocalDate().minusDays(back) + "T" + time);
            if (!local.isBefore(begins) && local.isBefore(begins.plusMinutes(minutes))) {
                return true;
            }
        }
        return false;
    }

    /** Two hours around the moment at which the clocks go back are in doubt. */
    private static boolean comesOnce(String zone, Instant at, Instant middle) {
        var change = ZoneId.of(zone).getRules().nextTransition(middle.minus(Duration.ofHours(30)));
        return change == null
                || !change.isOverlap()
                || Duration.between(change.getInstant(), at).abs().compareTo(Duration.ofHours(1)) > 0;
    }

    private static Span first(Sign sign) {
        return sign.upcoming(Instant.parse("2027-01-01T00:00:00Z"), 1).get(0);
    }

    private static Sign sign(WindowKind kind, String zone, String start, int minutes, String rule) {
        Hours hours = new Hours(
                LocalDateTime.parse(start),
                Duration.ofMinutes(minutes),
                rule == null ? null : new Rule(rule),
                ZoneId.of(zone));
        return new Sign(kind, "Rest", "Olga", hours, null);
    }
}
