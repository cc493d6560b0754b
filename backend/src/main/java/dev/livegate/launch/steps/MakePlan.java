package dev.livegate.launch.steps;

import dev.livegate.launch.course.LaunchStep;
import dev.livegate.launch.plan.ChangeBook;
import dev.livegate.launch.plan.Plan;
import dev.livegate.launch.plan.Sight;
import dev.livegate.launch.record.LaunchDesk;
import dev.livegate.launch.stripe.StripeFault;
import dev.livegate.launch.subject.LaunchSubject;
import dev.livegate.platform.flow.NotYet;
import dev.livegate.platform.flow.StepContext;
import jakarta.inject.Singleton;

@Singleton
class MakePlan implements LaunchStep {

    private final AtStripe stripe;
    private final ChangeBook book;
    private final LaunchDesk desk;
    private final InTime inTime;

    MakePlan(AtStripe stripe, ChangeBook book, LaunchDesk desk, InTime inTime) {
        this.stripe = stripe;
        this.book = book;
        this.desk = desk;
        this.inTime = inTime;
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
    public void run(StepContext<LaunchSubject> context) throws StripeFault, NotYet {
        inTime.require(context);
        LaunchSubject subject = context.subject();
        desk.at(context.scope(), subject.id(), percent(), title());
        stripe.work(
                context,
                access -> book.write(
                        context.scope(),
                        subject.id(),
                        Plan.of(subject.product(), Sight.of(access, subject.product(), subject.environment()))));
    }
}
