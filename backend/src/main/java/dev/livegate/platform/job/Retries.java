package dev.livegate.platform.job;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How often a job is tried, and how long it waits in between: twice as long each time, at random in the upper half. */
public record Retries(int most, Duration first, Duration longest) {

    public static final Retries USUAL = new Retries(8, Duration.ofSeconds(1), Duration.ofMinutes(5));

    private static final int DOUBLINGS = 20;

    boolean allowAfter(int failures) {
        return failures < most;
    }

    Duration waitAfter(int failures) {
        long doubled = first.toMillis() << Math.min(failures - 1, DOUBLINGS);
        long bounded = Math.max(1, Math.min(doubled, longest.toMillis()));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(bounded / 2, bounded) + 1);
    }
}
