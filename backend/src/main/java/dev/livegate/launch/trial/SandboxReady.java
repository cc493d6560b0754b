package dev.livegate.launch.trial;

import dev.livegate.launch.subject.LaunchSubject;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import dev.livegate.product.ProductView.PriceView;

/** There is a key, and Stripe's sandbox knows the product. Without them nothing is known, which is no fault of the product. */
final class SandboxReady implements TrialCheck {

    static final String ID = "SandboxReady";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "The product is in the sandbox";
    }

    @Override
    public Verdict judge(LaunchSubject subject) {
        if (subject.key().isEmpty()) {
            return Verdict.deferred(
                            "There is no test key of Stripe. Put sk_test_… in as STRIPE_SANDBOX_SECRET_KEY.",
                            Fix.step("Put the key in", "keys"))
                    .because("A live key is never used for a try.");
        }
        if (subject.product().prices().isEmpty()) {
            return Verdict.failed(
                    "The product has no price. Add at least one.", Fix.open("Edit the product", "/dashboard/products"));
        }
        return subject.product().prices().stream()
                .filter(price -> price.sandboxStripeId() == null)
                .findFirst()
                .map(SandboxReady::unknown)
                .orElseGet(() -> Verdict.passed("There is a test key, and every price is in the sandbox."));
    }

    private static Verdict unknown(PriceView price) {
        return Verdict.deferred(
                "The sandbox does not know the price " + price.lookupKey()
                        + ". Put the product on sale in the sandbox first.",
                Fix.open("See the product", "/dashboard/products"));
    }
}
