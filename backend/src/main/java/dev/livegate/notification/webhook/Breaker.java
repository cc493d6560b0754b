package dev.livegate.notification.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** After four failures in a row an endpoint rests for a minute, then twice as long each time, at most a day. */
@Embeddable
public class Breaker {

    static final int PATIENCE = 4;
    static final int LAST = 40;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int DOUBLINGS = 12;

    private int failures;

    @Column(name = "paused_until")
    private @Nullable Instant pausedUntil;

    protected Breaker() {}

    /** True when it has come to rest, having not rested before. */
    public boolean failed(Instant now) {
        failures++;
        if (failures < PATIENCE) {
            return false;
        }
        long doubled = FIRST.toMillis() << Math.min(failures - PATIENCE, DOUBLINGS);
        pausedUntil = now.plusMillis(Math.min(doubled, LONGEST.toMillis()));
        return failures == PATIENCE;
    }

    /** True when it had come to rest. */
    public boolean succeeded() {
        boolean wasTripped = isTripped();
        failures = 0;
        pausedUntil = null;
        return wasTripped;
    }

    /** Empty if something may be sent. */
    public Optional<Instant> closedUntil(Instant now) {
        return Optional.ofNullable(pausedUntil).filter(now::isBefore);
    }

    /** After its rest one goes ahead; the others wait for what becomes of it. */
    public void letOneThrough(Instant now) {
        if (isTripped()) {
            pausedUntil = now.plus(FIRST);
        }
    }

    public boolean isSpent() {
        return failures >= LAST;
    }

    boolean isTripped() {
        return failures >= PATIENCE;
    }

    int failures() {
        return failures;
    }

    @Nullable
    Instant pausedUntil() {
        return pausedUntil;
    }
}
