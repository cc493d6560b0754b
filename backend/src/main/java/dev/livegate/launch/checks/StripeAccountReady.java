package dev.livegate.launch.checks;

import dev.livegate.launch.stripe.Stripe;
import dev.livegate.launch.stripe.StripeFault;
import dev.livegate.launch.stripe.StripeFault.Category;
import dev.livegate.launch.subject.LaunchSubject;
import dev.livegate.launch.subject.StripeCheck;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import jakarta.inject.Singleton;
import java.util.Set;

@Singleton
class StripeAccountReady implements StripeCheck {

    private final Stripe stripe;

    StripeAccountReady(Stripe stripe) {
        this.stripe = stripe;
    }

    @Override
    public String title() {
        return "The Stripe account takes payments";
    }

    @Override
    public Set<String> after() {
        return Set.of("StripeKeyFits");
    }

    @Override
    public Verdict judge(LaunchSubject subject) {
        try {
            boolean ready = stripe.with(subject.key().orElseThrow(), subject.environment(), subject.troubles())
                    .account()
                    .chargesEnabled();
            return ready
                    ? Verdict.passed("Stripe accepts the key, and the account takes payments.")
                    : Verdict.failed(
                            "The account cannot take payments yet. Finish its details at Stripe.",
                            Fix.open("Open Stripe", "https://dashboard.stripe.com/account"));
        } catch (StripeFault fault) {
            return fault.category() == Category.permission
                    ? Verdict.warning(
                            "The restricted key may not read the account, so we do not know whether it takes payments.")
                    : refused(fault);
        }
    }
}
