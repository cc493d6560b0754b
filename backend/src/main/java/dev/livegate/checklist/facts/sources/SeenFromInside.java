package dev.livegate.checklist.facts.sources;

import dev.livegate.checklist.facts.Dossier;
import dev.livegate.checklist.facts.Fact;
import dev.livegate.checklist.facts.FactSource;
import dev.livegate.platform.check.Status;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** What livegate-probe.sh reported from where the app runs; Redis counts wherever it was reached from. */
@Singleton
class SeenFromInside implements FactSource {

    @Override
    public Stream<Fact> facts(Dossier dossier) {
        return dossier.inside().stream()
                .filter(one -> one.status() != dev.livegate.inside.Fact.Status.skipped)
                .map(one -> Fact.of(id(one.name()), Status.valueOf(one.status().name()), words(one), one.at())
                        .observed(one.at(), dossier.now()));
    }

    private static String id(String name) {
        return name.equals("redis") ? "redis.answers" : "inside." + name;
    }

    private static String words(dev.livegate.inside.Fact one) {
        String told = one.detail().path("message").asText("");
        return told.isBlank() ? "Seen from inside: " + one.name() + " " + one.status() + "." : told;
    }
}
