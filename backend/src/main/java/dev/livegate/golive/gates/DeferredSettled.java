package dev.livegate.golive.gates;

import static dev.livegate.golive.GoLiveProblem.VERIFICATION_REQUIRED;

import dev.livegate.golive.Gate;
import dev.livegate.golive.candidate.Candidate;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Status;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import dev.livegate.platform.problem.Refusal;
import jakarta.inject.Singleton;
import java.util.List;

/** What could not be known before the deploy, such as a private database, is told by the app itself after it (C9). */
@Singleton
class DeferredSettled implements Gate {

    @Override
    public Refusal refusal() {
        return VERIFICATION_REQUIRED;
    }

    @Override
    public String title() {
        return "What had to wait is settled";
    }

    @Override
    public Verdict judge(Candidate candidate) {
        List<String> waiting = candidate.preflight().stream()
                .flatMap(run -> run.findings().stream())
                .filter(finding -> finding.strict() && finding.status() == Status.deferred)
                .map(Finding::title)
                .toList();
        if (waiting.isEmpty()) {
            return Verdict.passed("Nothing had to wait.");
        }
        return candidate.verification().passed() && candidate.verification().databaseReached()
                ? Verdict.passed("The app itself settled it: " + String.join(", ", waiting) + ".")
                : Verdict.failed(
                                "Only your app can tell: " + String.join(", ", waiting)
                                        + ". Deploy it and verify it; its /ready must answer, or run livegate-probe.sh beside it.",
                                Fix.step("Verify the app", "verify"))
                        .because("A private database cannot be reached from here, only from your app.");
    }
}
