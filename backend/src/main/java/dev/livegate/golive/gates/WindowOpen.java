package dev.livegate.golive.gates;

import static dev.livegate.golive.GoLiveProblem.WINDOW_CLOSED;

import dev.livegate.deployment.gate.Windows.Closed;
import dev.livegate.golive.Gate;
import dev.livegate.golive.candidate.Candidate;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import dev.livegate.platform.problem.Refusal;
import jakarta.inject.Singleton;

/** A closed window is a matter of time, so it holds. */
@Singleton
class WindowOpen implements Gate {

    private static final Fix WINDOWS = Fix.open("See the windows", "/dashboard/windows");

    @Override
    public Refusal refusal() {
        return WINDOW_CLOSED;
    }

    @Override
    public String title() {
        return "Changes are allowed now";
    }

    @Override
    public Verdict judge(Candidate candidate) {
        return candidate.window().map(WindowOpen::closed).orElseGet(() -> open(candidate));
    }

    /** What was let through past the windows is said on the report. */
    private static Verdict open(Candidate candidate) {
        return candidate
                .brokenGlass()
                .map(glass -> Verdict.warning(glass.sentence(), WINDOWS))
                .orElseGet(() -> Verdict.passed("No window forbids it."));
    }

    private static Verdict closed(Closed window) {
        return Verdict.deferred(window.sentence(), WINDOWS);
    }
}
