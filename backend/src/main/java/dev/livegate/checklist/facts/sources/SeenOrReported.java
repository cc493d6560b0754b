package dev.livegate.checklist.facts.sources;

import dev.livegate.checklist.facts.Dossier;
import dev.livegate.checklist.facts.Fact;
import dev.livegate.checklist.facts.FactSource;
import dev.livegate.checklist.facts.RecordedFact;
import dev.livegate.checklist.facts.Relevance;
import dev.livegate.platform.check.Status;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** What was seen from outside or reported, as long as it is about what there is now and not too old. */
@Singleton
class SeenOrReported implements FactSource {

    @Override
    public Stream<Fact> facts(Dossier dossier) {
        return dossier.recorded().stream()
                .map(one -> one.about().equals(Relevance.of(one.fact(), dossier)) ? fact(one, dossier) : stale(one));
    }

    private static Fact fact(RecordedFact one, Dossier dossier) {
        Fact fact = Fact.of(one.fact(), one.status(), one.message(), one.since());
        return one.reporter().map(fact::reportedBy).orElse(fact).observed(one.observedAt(), dossier.now());
    }

    /** Also of what there was before it is said, since whoever reported something once is concerned by it. */
    private static Fact stale(RecordedFact one) {
        return Fact.of(
                one.fact(),
                Status.deferred,
                "What was known of it was seen at another address or with other keys. Look again.",
                one.observedAt());
    }
}
