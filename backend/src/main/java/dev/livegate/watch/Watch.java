package dev.livegate.watch;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the badge asks, and whoever is about to go live. */
@Singleton
public class Watch {

    private final Tx tx;
    private final Rota rota;

    Watch(Tx tx, Rota rota) {
        this.tx = tx;
        this.rota = rota;
    }

    /** How the watch stands; {@code failing} holds the ids of checks. */
    public record Standing(boolean lastPassed, int failuresInRow, List<String> failing, Instant since, Instant lastAt) {

        private static final int TOO_MANY = 3;

        /** Three in a row are no hiccup any more (C31). */
        public boolean isBlocked() {
            return failuresInRow >= TOO_MANY;
        }
    }

    /** How often what is live is looked at, here and on this plan. */
    public Duration every(Scope scope) {
        return rota.every(scope);
    }

    /** Empty while nothing is live. */
    public Optional<Standing> state(Scope scope) {
        return tx.in(scope, () -> Watched.open(scope).map(Watch::standing));
    }

    static Standing standing(Watched one) {
        return new Standing(one.failing().isEmpty(), one.failuresInRow(), one.failing(), one.beganAt(), one.lastAt());
    }
}
