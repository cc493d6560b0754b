package dev.livegate.platform.outbound.http;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Measures one call, phase by phase. */
final class Stopwatch {

    private final Map<Phase, Duration> phases = new EnumMap<>(Phase.class);
    private final long began = System.nanoTime();
    private long phaseBegan = began;
    private Phase phase = Phase.WAITING;

    synchronized void enter(Phase next) {
        long now = System.nanoTime();
        if (next == Phase.DNS) {
            phases.clear();
        }
        phases.put(phase, Duration.ofNanos(now - phaseBegan));
        phase = next;
        phaseBegan = now;
    }

    synchronized Phase phase() {
        return phase;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    synchronized Timings timings() {
        return new Timings(
                phases.get(Phase.DNS),
                phases.get(Phase.CONNECT),
                phases.get(Phase.TLS),
                phases.get(Phase.HEADERS),
                elapsed());
    }
}
