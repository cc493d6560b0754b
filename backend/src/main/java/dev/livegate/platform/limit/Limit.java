package dev.livegate.platform.limit;

import java.time.Duration;

/** At most this many per window; {@code always} means that not even LIVEGATE_LIMITS=off lifts it. */
public record Limit(String name, int most, Duration per, boolean always) {

    public Limit {
        if (!name.matches("[a-z][a-z0-9-]{0,39}") || most < 1 || per.toSeconds() < 1) {
            throw new IllegalArgumentException("not a limit: " + name);
        }
    }

    public Limit(String name, int most, Duration per) {
        this(name, most, per, false);
    }

    public static Limit perHour(String name, int most) {
        return new Limit(name, most, Duration.ofHours(1));
    }

    public Limit evenWhenLimitsAreOff() {
        return new Limit(name, most, per, true);
    }
}
