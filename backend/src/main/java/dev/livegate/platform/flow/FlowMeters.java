package dev.livegate.platform.flow;

import dev.livegate.platform.metric.Meters;
import java.time.Duration;
import java.time.Instant;

/** Runs that came to an end: a retried one may have waited days for a person, so it is told apart. */
final class FlowMeters {

    private FlowMeters() {}

    static void changed(FlowRun run, Instant now) {
        if (run.status().isFinal()) {
            Meters.took(
                    "livegate.flows",
                    Duration.between(run.createdAt, now),
                    "flow",
                    run.flow,
                    "outcome",
                    run.status().name(),
                    "round",
                    run.round == 1 ? "first" : "again");
        }
    }
}
