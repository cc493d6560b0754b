package dev.livegate.launch.checks;

import dev.livegate.launch.plan.Sight;
import dev.livegate.launch.stripe.Stripe;
import dev.livegate.launch.stripe.StripeFault;
import dev.livegate.launch.subject.LaunchSubject;
import dev.livegate.launch.subject.StripeCheck;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import jakarta.inject.Singleton;
import java.util.Set;

@Singleton
class LookupKeysAreFree implements StripeCheck {

    private final Stripe stripe;

    LookupKeysAreFree(Stripe stripe) {
        this.stripe = stripe;
    }

    @Override
    public String title() {
        return "The lookup keys belong to this product or to nobody";
    }

    @Override
    public Set<String> after() {
        return Set.of("StripeAccountReady");
    }

    @Override
    public Verdict judge(LaunchSubject subject) {
        try {
            return judge(
                    subject,
                    subject.offer()
                            .look(stripe.with(subject.key().orElseThrow(), subject.environment(), subject.troubles())));
        } catch (StripeFault fault) {
            return refused(fault);
        }
    }

    private static Verdict judge(LaunchSubject subject, Sight sight) {
        return sight.foreign().stream()
                .findFirst()
                .map(price -> Verdict.failed(
                        "The lookup key " + price.lookupKey() + " belongs to another product at Stripe ("
                                + price.product() + "). Choose another key, or free it there.",
                        Fix.open("Edit the product", "/dashboard/products")))
                .orElseGet(() -> orphans(subject, sight));
    }

    private static Verdict orphans(LaunchSubject subject, Sight sight) {
        int orphans = sight.orphans(subject.product()).size();
        return orphans == 0
                ? Verdict.passed("No other product uses these lookup keys.")
                : Verdict.warning("Stripe also sells " + orphans
                        + " prices of this product that were not made here. They stay as they are.");
    }
}
