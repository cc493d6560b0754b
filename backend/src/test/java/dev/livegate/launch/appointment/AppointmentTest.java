package dev.livegate.launch.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.livegate.platform.problem.Problem;
import dev.livegate.testing.Proves;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentTest {

    private static final Instant NOW = Instant.parse("2026-11-21T22:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2027-03-28T00:15:00, Asia/Beirut, LOCAL_TIME_GAP, 2027-03-27T21:15:00Z, 2027-03-27T22:15:00Z",
        "2027-09-05T00:00:00, America/Santiago, LOCAL_TIME_GAP, 2027-09-05T03:00:00Z, 2027-09-05T04:00:00Z",
        "2027-03-14T02:59:59, America/St_Johns, LOCAL_TIME_GAP, 2027-03-14T05:29:59Z, 2027-03-14T06:29:59Z",
        "2027-03-28T02:30:00, Antarctica/Troll, LOCAL_TIME_GAP, 2027-03-28T00:30:00Z, 2027-03-28T02:30:00Z",
        "2027-03-14T00:30:00, America/Havana, LOCAL_TIME_GAP, 2027-03-14T04:30:00Z, 2027-03-14T05:30:00Z",
        "2027-03-14T02:30:00, America/New_York, LOCAL_TIME_GAP, 2027-03-14T06:30:00Z, 2027-03-14T07:30:00Z",
        "2027-04-04T03:00:00, Pacific/Chatham, LOCAL_TIME_AMBIGUOUS, 2027-04-03T13:15:00Z, 2027-04-03T14:15:00Z",
        "2027-10-31T02:00:00, Europe/Berlin, LOCAL_TIME_AMBIGUOUS, 2027-10-31T00:00:00Z, 2027-10-31T01:00:00Z",
        "2027-11-07T01:59:59, America/St_Johns, LOCAL_TIME_AMBIGUOUS, 2027-11-07T04:29:59Z, 2027-11-07T05:29:59Z",
        "2027-04-04T01:45:00, Australia/Lord_Howe, LOCAL_TIME_AMBIGUOUS, 2027-04-03T14:45:00Z, 2027-04-03T15:15:00Z",
        "2027-10-28T23:30:00, Africa/Cairo, LOCAL_TIME_AMBIGUOUS, 2027-10-28T20:30:00Z, 2027-10-28T21:30:00Z",
    })
    @Proves("SELL-7")
    void offersBothReadingsOfATimeThatIsMissingOrComesTwice(
            String local, String zone, String code, Instant first, Instant second) {
        // Given
        Wish wish = new Wish(null, local, zone, null);
        // When
        Problem refusal = catchThrowableOfType(Problem.class, () -> Appointment.of(wish, NOW));
        // Then
        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.body("").members().get("candidates").toString())
                .contains("instant=" + first, "instant=" + second);
    }

    @Test
    void takesTheHourThatTheOffsetChooses() {
        // Given
        Wish second = new Wish("2027-11-07T01:30:00-05:00", null, "America/New_York", null);
        // When
        Appointment appointment = Appointment.of(second, NOW);
        // Then
        assertThat(appointment.at()).isEqualTo("2027-11-07T06:30:00Z");
        assertThat(appointment.offset()).isEqualTo(ZoneOffset.ofHours(-5));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-10-31T01:30:00, Europe/London, +00:00, 2027-10-31T01:30:00Z",
        "2027-10-31T01:30:00, Europe/London, +01:00, 2027-10-31T00:30:00Z",
        "2027-06-01T09:00:00, UTC, +00:00, 2027-06-01T09:00:00Z",
        "2027-06-01T09:00:00, UTC, Z, 2027-06-01T09:00:00Z",
    })
    @Proves("SELL-7")
    void takesTheOffsetOfGreenwichAsItIsListed(String local, String zone, String offset, Instant at) {
        assertThat(Appointment.of(new Wish(null, local, zone, offset), NOW).at())
                .isEqualTo(at);
    }

    @Test
    @Proves("SELL-78")
    void warnsWhereAnInstantReadsLikeALocalTime() {
        // Given
        Instant before = Instant.parse("2024-12-01T00:00:00Z");
        Wish wish = new Wish("2024-12-25T09:00:00Z", null, "America/New_York", null);
        // When
        Appointment appointment = Appointment.of(wish, before);
        // Then
        assertThat(appointment.local()).isEqualTo(LocalDateTime.parse("2024-12-25T04:00:00"));
        assertThat(appointment.warning())
                .startsWith(
                        "You may have meant 09:00 local, on the clocks of America/New_York; with the Z it is 04:00 there.");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01T00:00:00Z, UTC",
        "2026-11-21T22:00:30Z, UTC",
        "2027-11-23T22:00:00Z, UTC",
        "2027-06-01T24:00:00Z, UTC",
        "2027-06-01T23:59:60Z, UTC",
        "2027-06-01T09:00:00-05:00, America/New_York",
        "2027-06-01T09:00:00, GMT+5",
        "2027-06-01T09:00:00, Mars/Base",
    })
    void refusesWhatIsNoTimeAhead(String time, String zone) {
        // Given
        Wish wish = new Wish(time, null, zone, null);
        // When
        Problem refusal = catchThrowableOfType(Problem.class, () -> Appointment.of(wish, NOW));
        // Then
        assertThat(refusal.status()).isEqualTo(400);
    }
}
