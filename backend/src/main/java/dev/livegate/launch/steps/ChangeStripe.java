package dev.livegate.launch.steps;

import dev.livegate.launch.course.LaunchStep;
import dev.livegate.launch.plan.Builder;
import dev.livegate.launch.record.LaunchDesk;
import dev.livegate.launch.stripe.StripeFault;
import dev.livegate.launch.subject.Launch;
import dev.livegate.launch.subject.Offer;
import dev.livegate.platform.flow.NotYet;
import dev.livegate.platform.flow.StepContext;
import dev.livegate.platform.flow.Undoable;
import dev.livegate.product.ProductService;
import jakarta.inject.Singleton;

@Singleton
class ChangeStripe implements LaunchStep, Undoable<Launch> {

    private static final int SPAN = 50;

    private final Beginning beginning;
    private final AtStripe stripe;
    private final Builder builder;
    private final LaunchDesk desk;
    private final ProductService products;

    ChangeStripe(Beginning beginning, AtStripe stripe, Builder builder, LaunchDesk desk, ProductService products) {
        this.beginning = beginning;
        this.stripe = stripe;
        this.builder = builder;
        this.desk = desk;
        this.products = products;
    }

    @Override
    public String name() {
        return "change";
    }

    @Override
    public String title() {
        return "Change products and prices at Stripe";
    }

    @Override
    public int percent() {
        return 30;
    }

    @Override
    public void run(StepContext<Launch> context) throws StripeFault, NotYet {
        Offer offer = beginning.inTime(context);
        Builder.Progress progress = (position, of, title) ->
                desk.at(context.scope(), context.subject().id(), percent() + SPAN * position / of, title);
        stripe.work(
                context,
                offer,
                access -> context.lastly(
                        builder.build(context.scope(), context.subject().id(), access, progress)));
    }

    @Override
    public void undo(StepContext<Launch> context) throws StripeFault, NotYet {
        Offer offer = context.subject().offer();
        stripe.work(
                context,
                offer,
                access -> builder.takeBack(context.scope(), context.subject().id(), access));
        // Not before: what Stripe still sells is on sale here too, and so cannot be deleted.
        context.lastly(() -> products.launched(
                context.scope(),
                offer.product().id(),
                offer.environment(),
                offer.product().ids(offer.environment())));
    }
}
