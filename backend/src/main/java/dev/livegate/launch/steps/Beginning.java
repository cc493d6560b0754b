package dev.livegate.launch.steps;

import dev.livegate.launch.course.LaunchStep;
import dev.livegate.launch.record.LaunchDesk;
import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.platform.flow.StepContext;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import jakarta.inject.Singleton;
import java.util.UUID;

/** How a step begins: whoever follows sees it, and it learns what it is about, all in one transaction. */
@Singleton
class Beginning {

    private final Tx tx;
    private final InTime inTime;
    private final LaunchDesk desk;

    Beginning(Tx tx, InTime inTime, LaunchDesk desk) {
        this.tx = tx;
        this.inTime = inTime;
        this.desk = desk;
    }

    interface Reading<T> {
        T of(Scope scope, ProductDeployment deployment);
    }

    <T> T of(LaunchStep step, StepContext<UUID> context, Reading<T> reading) {
        Scope scope = context.scope();
        return tx.in(scope, () -> reading.of(scope, desk.at(scope, context.subject(), step.percent(), step.title())));
    }

    /** For a step that may come before anything has changed at Stripe. */
    <T> T inTime(LaunchStep step, StepContext<UUID> context, Reading<T> reading) {
        return tx.in(context.scope(), () -> {
            inTime.require(context);
            return of(step, context, reading);
        });
    }
}
