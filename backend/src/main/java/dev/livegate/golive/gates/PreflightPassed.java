package dev.livegate.golive.gates;

import static dev.livegate.golive.GoLiveProblem.PREFLIGHT_REQUIRED;

import dev.livegate.deployment.run.RunStatus;
import dev.livegate.deployment.run.RunView;
import dev.livegate.golive.Gate;
import dev.livegate.golive.candidate.Candidate;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import dev.livegate.platform.problem.Refusal;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/** The latest of this very revision; one that failed closes the gate again. */
@Singleton
class PreflightPassed implements Gate {

    private static final Fix STEP = Fix.step("Go to the pre-flight", "preflight");

    @Override
    public Refusal refusal() {
        return PREFLIGHT_REQUIRED;
    }

    @Override
    public String title() {
        return "The pre-flight has passed";
    }

    @Override
    public Verdict judge(Candidate candidate) {
        return candidate
                .preflight()
                .map(PreflightPassed::judge)
                .orElseGet(() ->
                        Verdict.failed("No pre-flight of the answers as they are now has been run. Run it.", STEP));
    }

    private static Verdict judge(RunView run) {
        if (run.status() == RunStatus.passed) {
            return Verdict.passed("It passed for these very answers.");
        }
        String failed = run.findings().stream()
                .filter(Finding::blocks)
                .map(Finding::title)
                .collect(Collectors.joining(", "));
        return Verdict.failed(
                failed.isEmpty()
                        ? "The latest pre-flight failed. Run it again."
                        : "The latest pre-flight failed at: " + failed + ". Repair that and run it again.",
                STEP);
    }
}
