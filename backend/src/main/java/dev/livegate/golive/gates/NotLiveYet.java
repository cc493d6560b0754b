package dev.livegate.golive.gates;

import static dev.livegate.golive.GoLiveProblem.ALREADY_LIVE;

import dev.livegate.golive.Gate;
import dev.livegate.golive.candidate.Candidate;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import dev.livegate.platform.problem.Refusal;
import jakarta.inject.Singleton;

@Singleton
class NotLiveYet implements Gate {

    @Override
    public Refusal refusal() {
        return ALREADY_LIVE;
    }

    @Override
    public String title() {
        return "There is something to take live";
    }

    @Override
    public Verdict judge(Candidate candidate) {
        return candidate.revision().goneLive()
                ? Verdict.failed(
                        "Revision " + candidate.revision().number() + " is live already. There is nothing to do.",
                        Fix.step("Change an answer to begin another revision", "url"))
                : Verdict.passed("Revision " + candidate.revision().number() + " is not live yet.");
    }
}
