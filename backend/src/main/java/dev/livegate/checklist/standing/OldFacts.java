package dev.livegate.checklist.standing;

import dev.livegate.checklist.facts.RecordedFact;
import dev.livegate.checklist.template.Template;
import dev.livegate.platform.retention.Retained;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** What nobody has seen again for so long decides nothing any more, unless an item concerns whoever had it seen once. */
@Singleton
class OldFacts implements Retained {

    private final Template template;

    OldFacts(Template template) {
        this.template = template;
    }

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
        return RecordedFact.forget(scope, before, template.concerning());
    }
}
