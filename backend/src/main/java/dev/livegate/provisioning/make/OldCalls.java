package dev.livegate.provisioning.make;

import dev.livegate.platform.retention.Retained;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** A signature is good for minutes, so a call that is forgotten cannot be replayed. */
@Singleton
class OldCalls implements Retained {

    @Override
    public String name() {
        return "calls";
    }

    @Override
    public Duration usual() {
        return Duration.ofDays(30);
    }

    @Override
    public long forget(Scope scope, Instant before) {
        return MakeCall.forget(scope, before);
    }
}
