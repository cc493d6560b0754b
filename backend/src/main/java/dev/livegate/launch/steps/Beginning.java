package dev.livegate.launch.steps;

import dev.livegate.launch.record.LaunchDesk;
import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.platform.flow.StepContext;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import jakarta.inject.Singleton;
import java.util.UUID;

/** How a step begins: it learns what it is about. What was in the way of the last attempt has passed. */
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

    private record Read<T>(T found, boolean troubled) {}

    <T> T of(StepContext<UUID> context, Reading<T> reading) {
        return with(context, reading, () -> {});
    }

    /** For a step that may come before anything has changed at Stripe. */
    <T> T inTime(StepContext<UUID> context, Reading<T> reading) {
        return with(context, reading, () -> inTime.require(context));
    }

    private <T> T with(StepContext<UUID> context, Reading<T> reading, Runnable first) {
        Scope scope = context.scope();
        Read<T> read = tx.reading(scope, () -> {
            first.run();
            ProductDeployment deployment = ProductDeployment.of(scope, context.subject());
            return new Read<>(
                    reading.of(scope, deployment), deployment.trouble().text() != null);
        });
        if (read.troubled()) {
            desk.untroubled(scope, context.subject());
        }
        return read.found();
    }
}
