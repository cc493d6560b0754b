package dev.livegate.launch.checks;

import dev.livegate.launch.record.TrialStanding;
import dev.livegate.launch.subject.LaunchCheck;
import dev.livegate.launch.subject.LaunchSubject;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import dev.livegate.product.Environment;
import jakarta.inject.Singleton;

/** Reads what came of the last try; trying is a person's deed, since it opens checkouts at Stripe. */
@Singleton
class CheckoutTried implements LaunchCheck {

    @Override
    public String title() {
        return "The product could be bought in the sandbox";
    }

    @Override
    public Verdict judge(LaunchSubject subject) {
        if (subject.environment() == Environment.sandbox) {
            return Verdict.skipped("The sandbox is where it is tried.");
        }
        return judged(
                subject.around().trial(),
                Fix.open(
                        "Try the checkout",
                        "/dashboard/launches?product=" + subject.product().id()));
    }

    private static Verdict judged(TrialStanding standing, Fix tryIt) {
        return switch (standing) {
            case passed -> Verdict.passed("Stripe's sandbox opened a checkout for each price.");
            case failed ->
                Verdict.failed("A price could not be bought in the sandbox. See why, mend it, and try again.", tryIt);
            case untried ->
                Verdict.warning("Nobody has tried yet to buy it in the sandbox. Try the checkout first.", tryIt);
            case outdated ->
                Verdict.warning("Its prices were changed since it was last tried in the sandbox. Try again.", tryIt);
            case unfinished ->
                Verdict.warning("The last try in the sandbox could not be finished. Try again in a minute.", tryIt);
        };
    }
}
