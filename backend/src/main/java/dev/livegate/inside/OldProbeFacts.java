package dev.livegate.inside;

import dev.livegate.platform.retention.Retained;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** As long as what is seen from outside. */
@Singleton
class OldProbeFacts implements Retained {

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public Duration usual() {
        return Duration.ofDays(400);
    }

    @Override
    public long forget(Scope scope, Instant before) {
        return ProbeFact.forget(scope, before);
    }
}
