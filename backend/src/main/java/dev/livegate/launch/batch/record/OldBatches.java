package dev.livegate.launch.batch.record;

import dev.livegate.platform.retention.Retained;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

@Singleton
class OldBatches implements Retained {

    @Override
    public String name() {
        return "batches";
    }

    @Override
    public Duration usual() {
        return Duration.ofDays(400);
    }

    @Override
    public long forget(Scope scope, Instant before) {
        return LaunchBatch.forget(scope, before);
    }
}
