package dev.livegate.verification.guidance;

import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Report;
import dev.livegate.platform.check.Status;
import dev.livegate.verification.visit.Answer;
import dev.livegate.verification.visit.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** What is wrong, in the words that the advice is filed under: HealthAnswers, HealthAnswers:502, HealthAnswers:html. */
final class Symptoms {

    private static final Map<String, Function<Visit, CompletableFuture<Answer>>> EVIDENCE = Map.of(
            "AppReachable", Visit::root,
            "CertificateTrusted", Visit::root,
            "HealthAnswers", Visit::health,
            "ReadyAnswers", Visit::ready,
            "PageAnswers", Visit::page,
            "AppIsYours", Visit::identity,
            "StatsClosed", Visit::statsOfStranger,
            "StatsAnswer", Visit::stats);

    private Symptoms() {}

    record Symptom(String check, List<String> words) {}

    /** What failed before what only worries. */
    static List<Symptom> of(Report report, Visit visit) {
        return report.findings().stream()
                .filter(one -> one.status() == Status.failed || one.status() == Status.warning)
                .sorted(Comparator.comparing(Finding::status))
                .map(one -> new Symptom(one.id(), words(one.id(), visit)))
                .toList();
    }

    private static List<String> words(String check, Visit visit) {
        List<String> words = new ArrayList<>();
        Function<Visit, CompletableFuture<Answer>> evidence = EVIDENCE.get(check);
        if (evidence != null && evidence.apply(visit).isDone()) {
            traits(evidence.apply(visit).join()).forEach(trait -> words.add(check + ":" + trait));
        }
        words.add(check);
        return words;
    }

    private static List<String> traits(Answer answer) {
        List<String> traits = new ArrayList<>();
        answer.failure().ifPresent(failure -> {
            traits.add(failure.reason().name());
            traits.add(failure.cause().name().toLowerCase(Locale.ROOT));
        });
        if (answer.status() > 0) {
            traits.add(Integer.toString(answer.status()));
            traits.add(answer.status() / 100 + "xx");
        }
        if (answer.isHtml()) {
            traits.add("html");
        }
        if (answer.isSlow()) {
            traits.add("slow");
        }
        return traits;
    }
}
