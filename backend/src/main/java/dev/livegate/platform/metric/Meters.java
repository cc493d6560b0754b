package dev.livegate.platform.metric;

import io.micrometer.core.instrument.Metrics;
import java.time.Duration;

/** Static, as a logger is: who counts something should not need another hand for it. */
public final class Meters {

    private Meters() {}

    /** @param labels names and values by turns */
    public static void count(String name, String... labels) {
        Metrics.counter(name, labels).increment();
    }

    /** @param labels names and values by turns */
    public static void took(String name, Duration time, String... labels) {
        Metrics.timer(name, labels).record(time);
    }
}
