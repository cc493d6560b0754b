package dev.livegate.window;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.window.hours.Door;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where something that takes a while fits between the windows; for whoever plans. Broken glass is nothing to plan with. */
@Singleton
public class SafeSlots {

    private final Tx tx;

    SafeSlots(Tx tx) {
        this.tx = tx;
    }

    /** Not before {@code from}, within a year; open from there on for so long. */
    public Optional<Instant> next(Scope scope, Instant from, Duration length) {
        return tx.in(scope, () -> new Door(Window.signs(scope), from).open(length));
    }
}
