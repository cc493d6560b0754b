package dev.livegate.golive.gates;

import static dev.livegate.golive.GoLiveProblem.VERIFICATION_STALE;

import dev.livegate.golive.Gate;
import dev.livegate.golive.candidate.Candidate;
import dev.livegate.golive.candidate.Standing;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import dev.livegate.platform.problem.Refusal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A PASS is bound to what was seen and configured, and to its hour (C32). */
@Singleton
class VerificationFresh implements Gate {

    private static final Fix AGAIN = Fix.step("Verify the app again", "verify");

    @Override
    public Refusal refusal() {
        return VERIFICATION_STALE;
    }

    @Override
    public String title() {
        return "Nothing has changed since the verification";
    }

    @Override
    public Verdict judge(Candidate candidate) {
        Standing seen = candidate.verification();
        if (!seen.passed()) {
            return Verdict.skipped("No verification has passed yet.");
        }
        if (!seen.changes().isEmpty()) {
            return Verdict.failed(
                            "Since the verification this has changed: " + String.join(", ", seen.changes())
                                    + ". Verify the app again.",
                            AGAIN)
                    .because("What passed is not what would go live now.");
        }
        String ago = ago(seen.passedAt(), candidate.now());
        return seen.fresh()
                ? Verdict.passed("It passed " + ago + ", and all is as it was then.")
                : Verdict.failed("The verification passed " + ago + ", which is too long. Verify the app again.", AGAIN)
                        .because("An app that was healthy an hour ago may not be now.");
    }

    private static String ago(@Nullable Instant at, Instant now) {
        if (at == null) {
            return "some time ago";
        }
        long minutes = Duration.between(at, now).toMinutes();
        if (minutes < 1) {
            return "just now";
        }
        return minutes == 1 ? "a minute ago" : minutes + " minutes ago";
    }
}
