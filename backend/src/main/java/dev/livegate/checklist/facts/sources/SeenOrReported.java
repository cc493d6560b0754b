package dev.livegate.checklist.facts.sources;

import dev.livegate.checklist.facts.Dossier;
import dev.livegate.checklist.facts.Fact;
import dev.livegate.checklist.facts.FactSource;
import dev.livegate.checklist.facts.Relevance;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** What was seen from outside or reported from inside, as long as it is about what there is now and not too old. */
@Singleton
class SeenOrReported implements FactSource {

    @Override
    public Stream<Fact> facts(Dossier dossier) {
        return dossier.recorded().stream()
                .filter(fact -> fact.about().equals(Relevance.of(fact.fact(), dossier)))
                .map(fact -> Fact.of(fact.fact(), fact.status(), fact.message(), fact.since())
                        .observed(fact.observedAt(), dossier.now()));
    }
}
