package dev.livegate.launch.checks;

import dev.livegate.launch.subject.LaunchCheck;
import dev.livegate.launch.subject.LaunchSubject;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import dev.livegate.product.Environment;
import jakarta.inject.Singleton;

@Singleton
class StripeKeyFits implements LaunchCheck {

    @Override
    public String title() {
        return "There is a key of Stripe for this environment";
    }

    @Override
    public Verdict judge(LaunchSubject subject) {
        if (subject.key().isPresent()) {
            return Verdict.passed("The key is of the right environment.");
        }
        return subject.environment() == Environment.live
                ? missing("There is no live key of Stripe. Put sk_live_… or rk_live_… in as STRIPE_SECRET_KEY.")
                : missing("There is no test key of Stripe. Put sk_test_… in as STRIPE_SANDBOX_SECRET_KEY.");
    }

    private static Verdict missing(String message) {
        return Verdict.failed(message, Fix.step("Put the key in", "keys"))
                .because("A live key is never used for the sandbox, nor a test key for what is real.");
    }
}
