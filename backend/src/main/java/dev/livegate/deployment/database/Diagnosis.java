package dev.livegate.deployment.database;

import dev.livegate.platform.check.Status;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.outbound.database.DatabaseFacts;
import dev.livegate.platform.problem.Fix;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that was found, and how the whole is to be judged; facts are there once somebody has connected. */
public record Diagnosis(
        DatabasePlace place,
        List<Symptom> symptoms,
        @Nullable DatabaseFacts facts,
        String praise) {

    private static final int MOST_SENTENCES = 3;

    public Status status() {
        return Stream.of(Status.failed, Status.deferred, Status.warning)
                .filter(status -> !with(status).isEmpty())
                .findFirst()
                .orElse(Status.passed);
    }

    public boolean has(String code) {
        return symptoms.stream().anyMatch(symptom -> symptom.code().equals(code));
    }

    public Optional<Symptom> symptom(String code) {
        return symptoms.stream().filter(symptom -> symptom.code().equals(code)).findFirst();
    }

    /** One card for all: the gravest sentences, the reasons behind them, and every way out. */
    public Verdict verdict() {
        Status status = status();
        List<Symptom> gravest = with(status);
        String message =
                status == Status.passed ? praise : sentences(gravest.stream().map(Symptom::message));
        Stream<String> reasons = status == Status.passed
                ? gravest.stream().map(Symptom::message)
                : gravest.stream().map(Symptom::why).filter(Objects::nonNull);
        String why = sentences(reasons);
        List<Fix> fixes = gravest.stream()
                .flatMap(symptom -> symptom.fix().stream())
                .distinct()
                .toList();
        return new Verdict(status, message, why.isEmpty() ? null : why, fixes);
    }

    private List<Symptom> with(Status status) {
        return symptoms.stream().filter(symptom -> symptom.status() == status).toList();
    }

    private static String sentences(Stream<String> all) {
        return all.distinct().limit(MOST_SENTENCES).collect(Collectors.joining(" "));
    }
}
