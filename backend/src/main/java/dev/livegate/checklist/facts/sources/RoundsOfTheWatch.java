package dev.livegate.checklist.facts.sources;

import dev.livegate.checklist.facts.Dossier;
import dev.livegate.checklist.facts.Dossier.Look;
import dev.livegate.checklist.facts.Fact;
import dev.livegate.checklist.facts.FactSource;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Status;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Stream;

/** What the last round of the watch found, which is also the proof that somebody watches. */
@Singleton
class RoundsOfTheWatch implements FactSource {

    private static final Map<String, String> CHECKS = Map.of(
            "watch.health", "HealthAnswers",
            "watch.ready", "ReadyAnswers",
            "watch.latency", "AnswersQuickly");

    @Override
    public Stream<Fact> facts(Dossier dossier) {
        return dossier.looks().watch().stream().flatMap(round -> Stream.concat(each(round), Stream.of(errors(round))));
    }

    private static Stream<Fact> each(Look round) {
        return CHECKS.entrySet().stream()
                .flatMap(one ->
                        round.finding(one.getValue()).map(finding -> fact(one.getKey(), finding, round)).stream());
    }

    private static Fact fact(String id, Finding finding, Look round) {
        Status status = finding.status() == Status.skipped ? Status.deferred : finding.status();
        return Fact.of(id, status, finding.message(), round.at());
    }

    private static Fact errors(Look round) {
        boolean wrong = round.findings().stream().anyMatch(Finding::blocks);
        return Fact.of(
                "watch.errors",
                wrong ? Status.failed : Status.passed,
                wrong
                        ? "The last round of the watch found an error. Look there."
                        : "The watch counts errors; it found none.",
                round.at());
    }
}
