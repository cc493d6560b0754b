package dev.livegate.launch.steps;

import dev.livegate.launch.course.LaunchStep;
import dev.livegate.launch.plan.Change;
import dev.livegate.launch.plan.ChangeBook;
import dev.livegate.launch.plan.Plan;
import dev.livegate.launch.plan.Sight;
import dev.livegate.launch.stripe.StripeFault;
import dev.livegate.launch.subject.Launch;
import dev.livegate.launch.subject.Offer;
import dev.livegate.platform.flow.NotYet;
import dev.livegate.platform.flow.StepContext;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class MakePlan implements LaunchStep {

    private final Beginning beginning;
    private final AtStripe stripe;
    private final ChangeBook book;

    MakePlan(Beginning beginning, AtStripe stripe, ChangeBook book) {
        this.beginning = beginning;
        this.stripe = stripe;
        this.book = book;
    }

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public String title() {
        return "See what has to change at Stripe";
    }

    @Override
    public int percent() {
        return 20;
    }

    @Override
    public void run(StepContext<Launch> context) throws StripeFault, NotYet {
        Offer offer = beginning.inTime(context);
        stripe.work(context, offer, access -> {
            Sight sight = offer.sight(access);
            List<Change> changes = Plan.of(offer.product(), sight);
            context.lastly(() -> book.write(context.scope(), context.subject().id(), changes));
        });
    }
}
