package dev.livegate.verification.probes;

import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import dev.livegate.verification.visit.Call;
import dev.livegate.verification.visit.Pace;
import dev.livegate.verification.visit.Probe;
import dev.livegate.verification.visit.Visit;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Waits for nobody: where nothing answers there is nothing to measure, and another finding says so. */
@Singleton
class AnswersQuickly implements Probe {

    private static final Duration LIMIT = Duration.ofMillis(200);

    @Override
    public String title() {
        return "Your app answers quickly";
    }

    @Override
    public Call by() {
        return Call.PACE;
    }

    @Override
    public boolean strict() {
        return false;
    }

    @Override
    public Verdict judge(Visit visit) {
        return judge(visit.pace().join());
    }

    static Verdict judge(Pace pace) {
        return pace.p95()
                .map(p95 -> verdict(pace, p95))
                .orElseGet(() -> Verdict.skipped("Not measured, since the health endpoint does not answer well."));
    }

    private static Verdict verdict(Pace pace, Duration p95) {
        String words = "%d of %d answers take at most %d ms, the way to you aside."
                .formatted(pace.counted(), pace.answers().size(), Math.max(1, p95.toMillis()));
        return p95.compareTo(LIMIT) < 0
                ? Verdict.passed(words)
                : Verdict.warning(
                                words + " Aim at less than " + LIMIT.toMillis() + ".",
                                Fix.text(
                                        "Let the health endpoint look at nothing, and give the app more than the smallest size."))
                        .because("People leave apps that let them wait.");
    }
}
