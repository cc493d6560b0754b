package dev.livegate.launch.record;

import dev.livegate.platform.retention.Retained;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

@Singleton
class OldDeployments implements Retained {

    @Override
    public String name() {
        return "deployments";
    }

    @Override
    public Duration usual() {
        return Duration.ofDays(400);
    }

    @Override
    public long forget(Scope scope, Instant before) {
        return ProductDeployment.forget(scope, before);
    }
}
