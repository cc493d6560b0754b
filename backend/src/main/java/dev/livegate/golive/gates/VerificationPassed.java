package dev.livegate.golive.gates;

import static dev.livegate.golive.GoLiveProblem.VERIFICATION_REQUIRED;

import dev.livegate.deployment.Phase;
import dev.livegate.golive.Gate;
import dev.livegate.golive.candidate.Candidate;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import dev.livegate.platform.problem.Refusal;
import jakarta.inject.Singleton;

/** Of this revision, and after its pre-flight: the phase remembers that. */
@Singleton
class VerificationPassed implements Gate {

    private static final Fix STEP = Fix.step("Verify the app", "verify");

    @Override
    public Refusal refusal() {
        return VERIFICATION_REQUIRED;
    }

    @Override
    public String title() {
        return "The app is verified";
    }

    @Override
    public Verdict judge(Candidate candidate) {
        return switch (candidate.verification().result()) {
            case none -> Verdict.failed("The app has not been verified yet. Verify it.", STEP);
            case failed ->
                Verdict.failed("The latest verification failed. Repair what it found and verify the app again.", STEP);
            case passed ->
                candidate.revision().phase().isAtLeast(Phase.VERIFIED)
                        ? Verdict.passed("The latest verification passed.")
                        : Verdict.failed("The verification that passed does not count any more. Verify it again.", STEP)
                                .because("It was before the latest pre-flight, or going live was taken back since.");
        };
    }
}
