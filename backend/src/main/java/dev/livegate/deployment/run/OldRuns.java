package dev.livegate.deployment.run;

import dev.livegate.platform.retention.Retained;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Rounds of the watch have a period of their own (livegate.watch.rounds). */
@Singleton
class OldRuns implements Retained {

    @Override
    public String name() {
        return "runs";
    }

    @Override
    public Duration usual() {
        return Duration.ofDays(400);
    }

    @Override
    public long forget(Scope scope, Instant before) {
        return DeployRun.forgetAllButTheLatest(scope, before);
    }
}
