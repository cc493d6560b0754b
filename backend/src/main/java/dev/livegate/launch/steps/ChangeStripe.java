package dev.livegate.launch.steps;

import dev.livegate.launch.course.LaunchStep;
import dev.livegate.launch.plan.Builder;
import dev.livegate.launch.record.LaunchDesk;
import dev.livegate.launch.stripe.StripeFault;
import dev.livegate.launch.subject.LaunchSubject;
import dev.livegate.platform.flow.NotYet;
import dev.livegate.platform.flow.StepContext;
import dev.livegate.platform.flow.Undoable;
import jakarta.inject.Singleton;

@Singleton
class ChangeStripe implements LaunchStep, Undoable<LaunchSubject> {

    private static final int SPAN = 50;

    private final AtStripe stripe;
    private final Builder builder;
    private final LaunchDesk desk;
    private final InTime inTime;

    ChangeStripe(AtStripe stripe, Builder builder, LaunchDesk desk, InTime inTime) {
        this.stripe = stripe;
        this.builder = builder;
        this.desk = desk;
        this.inTime = inTime;
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
    public void run(StepContext<LaunchSubject> context) throws StripeFault, NotYet {
        inTime.require(context);
        var id = context.subject().id();
        Builder.Progress progress =
                (position, of, title) -> desk.at(context.scope(), id, percent() + SPAN * position / of, title);
        stripe.work(context, access -> builder.build(context.scope(), id, access, progress));
    }

    @Override
    public void undo(StepContext<LaunchSubject> context) throws StripeFault, NotYet {
        stripe.work(
                context,
                access -> builder.takeBack(context.scope(), context.subject().id(), access));
    }
}
