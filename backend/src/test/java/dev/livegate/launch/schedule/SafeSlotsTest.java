package dev.livegate.launch.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.deployment.gate.Windows;
import dev.livegate.deployment.gate.Windows.Closed;
import dev.livegate.launch.appointment.Appointment;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SafeSlotsTest {

    private static final Scope SCOPE = new Scope(new UUID(1, 1), Actor.livegate("test"));
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void isTheSecondQuarterFromNowWhereNothingForbidsIt() {
        // Given
        SafeSlots slots = slots("2027-06-01T09:01:00Z");
        // When
        Optional<Appointment> slot = slots.next(SCOPE, BERLIN);
        // Then
        assertThat(slot.orElseThrow().at()).isEqualTo("2027-06-01T09:30:00Z");
        assertThat(slot.orElseThrow().local()).isEqualTo("2027-06-01T11:30:00");
    }

    @Test
    void waitsUntilEveryWindowIsOpen() {
        // Given
        Windows weekend = closed("2027-06-05T00:00:00Z", "2027-06-07T00:00:00Z");
        Windows monday = closed("2027-06-07T00:00:00Z", "2027-06-07T06:05:00Z");
        SafeSlots slots = slots("2027-06-05T12:00:00Z", weekend, monday);
        // When
        Optional<Appointment> slot = slots.next(SCOPE, BERLIN);
        // Then
        assertThat(slot.orElseThrow().at()).isEqualTo("2027-06-07T06:15:00Z");
    }

    @Test
    void knowsNoneWhereNobodyKnowsWhenAWindowOpens() {
        // Given
        SafeSlots slots = slots("2027-06-05T12:00:00Z", (scope, at) -> Optional.of(new Closed("A freeze.", null)));
        // When
        Optional<Appointment> slot = slots.next(SCOPE, BERLIN);
        // Then
        assertThat(slot).isEmpty();
    }

    private static Windows closed(String from, String until) {
        Instant opens = Instant.parse(until);
        return (scope, at) -> at.isBefore(Instant.parse(from)) || !at.isBefore(opens)
                ? Optional.empty()
                : Optional.of(new Closed("Not now.", opens.atZone(BERLIN)));
    }

    private static SafeSlots slots(String now, Windows... windows) {
        return new SafeSlots(List.of(windows), new Time() {
            @Override
            public Instant now() {
                return Instant.parse(now);
            }
        });
    }
}
