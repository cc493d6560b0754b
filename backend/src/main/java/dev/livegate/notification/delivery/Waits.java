package dev.livegate.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Eight tries within a day, further and further apart, and never two endpoints' in step. */
public final class Waits {

    public static final int TRIES = 8;

    private static final List<Duration> AFTER = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(7),
            Duration.ofHours(10));
    private static final Duration LONGEST_ASKED = Duration.ofHours(1);
    private static final double LEAST = 0.85;

    private Waits() {}

    /** How long after so many tries; longer if whoever answered asked for it, within reason. */
    public static Duration after(int tries, Duration asked) {
        Duration usual = jittered(AFTER.get(tries - 1));
        Duration bounded = asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
        return usual.compareTo(bounded) > 0 ? usual : bounded;
    }

    /** Those who waited for the same moment do not all come at once. */
    public static Duration jittered(Duration wait) {
        return Duration.ofMillis(
                (long) (wait.toMillis() * ThreadLocalRandom.current().nextDouble(LEAST, 1)));
    }
}
