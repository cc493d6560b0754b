package dev.livegate.checklist.facts.sources;

import dev.livegate.checklist.facts.Dossier;
import dev.livegate.checklist.facts.Fact;
import dev.livegate.checklist.facts.FactSource;
import dev.livegate.platform.check.Status;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** The secret that every app needs: made here, or brought and then judged with the keys of integrations. */
@Singleton
class KeysWeMade implements FactSource {

    private static final String NAME = "JWT_SECRET";

    @Override
    public Stream<Fact> facts(Dossier dossier) {
        return dossier.keys()
                .named(NAME)
                .map(key -> key.made()
                        ? Stream.of(Fact.of("key." + NAME, Status.passed, "It was made here.", key.createdAt()))
                        : Stream.<Fact>empty())
                .orElseGet(() -> Stream.of(
                        Fact.of("key." + NAME, Status.failed, NAME + " is not set. Generate it under Secrets.", null)));
    }
}
