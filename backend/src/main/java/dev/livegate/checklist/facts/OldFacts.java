package dev.livegate.checklist.facts;

import dev.livegate.platform.retention.Retained;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** What nobody has seen again for so long decides nothing any more. */
@Singleton
class OldFacts implements Retained {

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
        return RecordedFact.forget(scope, before);
    }
}
