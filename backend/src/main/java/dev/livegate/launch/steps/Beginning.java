package dev.livegate.launch.steps;

import dev.livegate.launch.record.LaunchDesk;
import dev.livegate.launch.subject.Launch;
import dev.livegate.launch.subject.Offer;
import dev.livegate.platform.flow.StepContext;
import jakarta.inject.Singleton;

/** How a step begins: what was in the way of the last attempt has passed. */
@Singleton
class Beginning {

    private final InTime inTime;
    private final LaunchDesk desk;

    Beginning(InTime inTime, LaunchDesk desk) {
        this.inTime = inTime;
        this.desk = desk;
    }

    Offer of(StepContext<Launch> context) {
        Launch launch = context.subject();
        if (launch.trouble() != null) {
            desk.untroubled(context.scope(), launch.id());
        }
        return launch.offer();
    }

    /** For a step that may come before anything has changed at Stripe. */
    Offer inTime(StepContext<Launch> context) {
        inTime.require(context);
        return of(context);
    }
}
