package dev.livegate.window;

import dev.livegate.deployment.gate.Windows.Closed;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import dev.livegate.window.glass.GlassService;
import dev.livegate.window.hours.Door;
import dev.livegate.window.hours.Sign;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** The door as somebody sees it who stands before it. */
@Singleton
class StateService {

    private final Tx tx;
    private final Time time;
    private final Doorkeeper doorkeeper;
    private final GlassService glass;

    StateService(Tx tx, Time time, Doorkeeper doorkeeper, GlassService glass) {
        this.tx = tx;
        this.time = time;
        this.doorkeeper = doorkeeper;
        this.glass = glass;
    }

    WindowState at(Scope scope, Optional<Instant> when, int minutes) {
        Instant at = when.orElseGet(time::now);
        return tx.in(scope, () -> {
            List<Sign> signs = Window.signs(scope);
            Optional<Closed> closed = doorkeeper.closed(scope, at);
            return new WindowState(
                    at,
                    closed.isEmpty(),
                    closed.map(Closed::reason).orElse(null),
                    closed.map(Closed::opensAt).map(ZonedDateTime::toInstant).orElse(null),
                    new Door(signs, at).closes().filter(at::isBefore).orElse(null),
                    glass.broken(scope, at).orElse(null),
                    minutes,
                    new Door(signs, at).open(Duration.ofMinutes(minutes)).orElse(null));
        });
    }
}
