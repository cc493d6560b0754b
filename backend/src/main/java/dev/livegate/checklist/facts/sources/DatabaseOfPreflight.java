package dev.livegate.checklist.facts.sources;

import dev.livegate.checklist.facts.Dossier;
import dev.livegate.checklist.facts.Dossier.Look;
import dev.livegate.checklist.facts.Fact;
import dev.livegate.checklist.facts.FactSource;
import dev.livegate.inside.InsideFacts;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Status;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What the last pre-flight of this revision says of the database; a private one is settled by the app itself (C9). */
@Singleton
class DatabaseOfPreflight implements FactSource {

    @Override
    public Stream<Fact> facts(Dossier dossier) {
        return dossier.looks().preflight().stream()
                .flatMap(look -> Stream.concat(
                        fact(dossier, look, "database.url", "DatabaseUrlWellFormed"),
                        fact(dossier, look, "database.reachable", "DatabaseReachable")));
    }

    private static Stream<Fact> fact(Dossier dossier, Look look, String id, String check) {
        return look
                .finding(check)
                .map(finding -> settledAt(dossier, finding)
                        .map(at -> Fact.of(id, Status.passed, "Your app says that it reaches its database.", at))
                        .orElseGet(() -> Fact.of(id, status(finding), finding.message(), look.at())))
                .stream();
    }

    private static Status status(Finding finding) {
        return finding.status() == Status.skipped ? Status.deferred : finding.status();
    }

    private static Optional<Instant> settledAt(Dossier dossier, Finding finding) {
        return finding.status() == Status.deferred ? ready(dossier).or(() -> reached(dossier)) : Optional.empty();
    }

    private static Optional<Instant> ready(Dossier dossier) {
        return dossier.looks()
                .latest()
                .filter(look -> look.finding("ReadyAnswers")
                        .filter(ready -> ready.status().carries())
                        .isPresent())
                .map(Look::at);
    }

    private static Optional<Instant> reached(Dossier dossier) {
        return dossier.inside().stream()
                .filter(fact -> InsideFacts.settlesDatabase(fact, dossier.now()))
                .map(dev.livegate.inside.Fact::at)
                .findFirst();
    }
}
