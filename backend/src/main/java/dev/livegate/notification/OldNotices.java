package dev.livegate.notification;

import dev.livegate.platform.retention.Retained;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** What is forgotten cannot be delivered again. */
@Singleton
class OldNotices implements Retained {

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Duration usual() {
        return Duration.ofDays(30);
    }

    @Override
    public long forget(Scope scope, Instant before) {
        return Notice.forget(scope, before);
    }
}
