package dev.livegate.launch.schedule;

import dev.livegate.deployment.gate.Windows;
import dev.livegate.deployment.gate.Windows.Closed;
import dev.livegate.launch.appointment.Appointment;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** The next quarter of an hour, not before a quarter from now, in which no window forbids changes. */
@Singleton
public class SafeSlots {

    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();
    private static final Duration HORIZON = Duration.ofDays(366);
    private static final int MOST_WINDOWS = 1000;

    private final List<Windows> windows;
    private final Time time;

    SafeSlots(@All List<Windows> windows, Time time) {
        this.windows = windows;
        this.time = time;
    }

    /** Within an open transaction; empty if nothing opens within a year, or nobody knows when. */
    public Optional<Appointment> next(Scope scope, ZoneId zone) {
        Instant now = time.now();
        Instant slot = quarterAfter(now.plusSeconds(QUARTER));
        for (int i = 0; i < MOST_WINDOWS && slot.isBefore(now.plus(HORIZON)); i++) {
            Optional<Closed> closed = closed(scope, slot);
            if (closed.isEmpty()) {
                return Optional.of(Appointment.at(slot, zone));
            }
            ZonedDateTime opensAt = closed.get().opensAt();
            if (opensAt == null || !opensAt.toInstant().isAfter(slot)) {
                return Optional.empty();
            }
            slot = quarterAfter(opensAt.toInstant());
        }
        return Optional.empty();
    }

    private Optional<Closed> closed(Scope scope, Instant at) {
        return windows.stream().flatMap(one -> one.closed(scope, at).stream()).findFirst();
    }

    /** Offsets are whole quarters too, so this is one on every clock of the world. */
    private static Instant quarterAfter(Instant at) {
        return Instant.ofEpochSecond(-Math.floorDiv(
                        -Math.addExact(at.getEpochSecond(), at.getNano() > 0 ? 1 : 0), QUARTER)
                * QUARTER);
    }
}
