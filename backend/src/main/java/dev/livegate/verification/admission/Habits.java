package dev.livegate.verification.admission;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long apps took when this replica last looked at them. Of the others we expect that they let us wait. */
final class Habits {

    static final Duration UNKNOWN = Duration.ofSeconds(4);
    private static final int MOST = 10_000;

    private final Map<String, Duration> known = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Duration> eldest) {
            return size() > MOST;
        }
    };

    synchronized Duration of(String app) {
        return known.getOrDefault(app, UNKNOWN);
    }

    synchronized void learn(String app, Duration took) {
        known.put(app, took);
    }
}
