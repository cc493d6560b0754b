package dev.livegate.launch.steps;

import dev.livegate.launch.course.LaunchStep;
import dev.livegate.launch.plan.Builder;
import dev.livegate.launch.record.LaunchDesk;
import dev.livegate.launch.stripe.StripeFault;
import dev.livegate.launch.subject.Offer;
import dev.livegate.launch.subject.SubjectReader;
import dev.livegate.platform.flow.NotYet;
import dev.livegate.platform.flow.StepContext;
import dev.livegate.platform.flow.Undoable;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class ChangeStripe implements LaunchStep, Undoable<UUID> {

    private static final int SPAN = 50;

    private final Beginning beginning;
    private final SubjectReader subjects;
    private final AtStripe stripe;
    private final Builder builder;
    private final LaunchDesk desk;

    ChangeStripe(Beginning beginning, SubjectReader subjects, AtStripe stripe, Builder builder, LaunchDesk desk) {
        this.beginning = beginning;
        this.subjects = subjects;
        this.stripe = stripe;
        this.builder = builder;
        this.desk = desk;
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
    public void run(StepContext<UUID> context) throws StripeFault, NotYet {
        Offer offer = beginning.inTime(context, subjects::offer);
        Builder.Progress progress = (position, of, title) ->
                desk.at(context.scope(), context.subject(), percent() + SPAN * position / of, title);
        stripe.work(
                context,
                offer,
                access -> context.lastly(builder.build(context.scope(), context.subject(), access, progress)));
    }

    @Override
    public void undo(StepContext<UUID> context) throws StripeFault, NotYet {
        Offer offer = subjects.offer(context.scope(), context.subject());
        stripe.work(context, offer, access -> builder.takeBack(context.scope(), context.subject(), access));
    }
}
