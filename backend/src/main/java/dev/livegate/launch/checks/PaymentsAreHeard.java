package dev.livegate.launch.checks;

import dev.livegate.launch.subject.LaunchCheck;
import dev.livegate.launch.subject.LaunchSubject;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import jakarta.inject.Singleton;

/** What is bought reaches the app by webhook only. */
@Singleton
class PaymentsAreHeard implements LaunchCheck {

    @Override
    public String title() {
        return "The app hears of payments";
    }

    @Override
    public boolean strict() {
        return false;
    }

    @Override
    public Verdict judge(LaunchSubject subject) {
        return subject.around().keysSet().contains("STRIPE_WEBHOOK_SECRET")
                ? Verdict.passed("There is a signing secret for the events of Stripe.")
                : Verdict.warning(
                        "There is no signing secret for the events of Stripe, so the app may not hear of payments. Put it in as"
                                + " STRIPE_WEBHOOK_SECRET.",
                        Fix.step("Put it in", "keys"));
    }
}
