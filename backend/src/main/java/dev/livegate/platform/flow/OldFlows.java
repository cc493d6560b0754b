package dev.livegate.platform.flow;

import dev.livegate.platform.retention.Retained;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

@Singleton
class OldFlows implements Retained {

    @Override
    public String name() {
        return "flows";
    }

    @Override
    public Duration usual() {
        return Duration.ofDays(400);
    }

    @Override
    public long forget(Scope scope, Instant before) {
        return FlowRun.forget(scope, before);
    }
}
