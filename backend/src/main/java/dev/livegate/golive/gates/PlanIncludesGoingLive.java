package dev.livegate.golive.gates;

import static dev.livegate.billing.BillingProblem.SUBSCRIPTION_REQUIRED;

import dev.livegate.golive.Gate;
import dev.livegate.golive.candidate.Candidate;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import dev.livegate.platform.problem.Refusal;
import jakarta.inject.Singleton;

@Singleton
class PlanIncludesGoingLive implements Gate {

    @Override
    public Refusal refusal() {
        return SUBSCRIPTION_REQUIRED;
    }

    @Override
    public String title() {
        return "The plan includes going live";
    }

    @Override
    public Verdict judge(Candidate candidate) {
        String plan = candidate.entitlements().plan().name();
        return candidate.entitlements().mayGoLive()
                ? Verdict.passed("Your plan " + plan + " includes it.")
                : Verdict.failed(
                                "Your plan " + plan
                                        + " ends before going live. Ask those who run Livegate for another.",
                                Fix.open("See the plan", "/dashboard/settings"))
                        .because("The plan free includes everything up to a verified app, but not going live.");
    }
}
