package dev.livegate.golive.gates;

import static dev.livegate.golive.GoLiveProblem.VERIFICATION_IN_PROGRESS;

import dev.livegate.golive.Gate;
import dev.livegate.golive.candidate.Candidate;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import dev.livegate.platform.problem.Refusal;
import jakarta.inject.Singleton;

/** What is being looked at now may fail in a second, so it is waited for. */
@Singleton
class NoVerificationRunning implements Gate {

    @Override
    public Refusal refusal() {
        return VERIFICATION_IN_PROGRESS;
    }

    @Override
    public String title() {
        return "No verification is under way";
    }

    @Override
    public Verdict judge(Candidate candidate) {
        return candidate.verification().running()
                ? Verdict.deferred(
                        "A verification is under way. Wait some seconds until it has ended.",
                        Fix.step("Watch it", "verify"))
                : Verdict.passed("None is running.");
    }
}
