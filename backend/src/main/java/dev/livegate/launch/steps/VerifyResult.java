package dev.livegate.launch.steps;

import static dev.livegate.launch.record.LaunchProblem.STRIPE_CHANGED;

import dev.livegate.launch.course.LaunchStep;
import dev.livegate.launch.plan.Plan;
import dev.livegate.launch.plan.Sight;
import dev.livegate.launch.stripe.StripeFault;
import dev.livegate.launch.subject.Launch;
import dev.livegate.launch.subject.Offer;
import dev.livegate.platform.flow.NotYet;
import dev.livegate.platform.flow.StepContext;
import dev.livegate.product.ProductService;
import jakarta.inject.Singleton;

/** Looks again: only when nothing is left to change is the product on sale, and its ids are written down. */
@Singleton
class VerifyResult implements LaunchStep {

    private final Beginning beginning;
    private final AtStripe stripe;
    private final ProductService products;

    VerifyResult(Beginning beginning, AtStripe stripe, ProductService products) {
        this.beginning = beginning;
        this.stripe = stripe;
        this.products = products;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String title() {
        return "Look whether Stripe sells what was wanted";
    }

    @Override
    public int percent() {
        return 85;
    }

    @Override
    public void run(StepContext<Launch> context) throws StripeFault, NotYet {
        Offer offer = beginning.of(context);
        stripe.work(context, offer, access -> {
            Sight sight = Sight.of(access, offer.product(), offer.environment());
            Plan.of(offer.product(), sight).stream().findFirst().ifPresent(left -> {
                throw STRIPE_CHANGED.because("Somebody changed Stripe meanwhile: \"" + left.title()
                        + "\" is still to do. Everything is taken back; deploy again.");
            });
            context.lastly(
                    () -> products.launched(context.scope(), offer.product().id(), offer.environment(), sight.ids()));
        });
    }
}
