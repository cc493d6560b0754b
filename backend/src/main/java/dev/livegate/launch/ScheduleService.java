package dev.livegate.launch;

import static dev.livegate.launch.record.LaunchProblem.DEPLOYMENT_IN_PROGRESS;
import static dev.livegate.launch.record.LaunchProblem.DEPLOYMENT_SCHEDULED;
import static dev.livegate.launch.record.LaunchProblem.NOT_SCHEDULED;

import dev.livegate.launch.LaunchAnswer.Deployment;
import dev.livegate.launch.appointment.Candidate;
import dev.livegate.launch.record.DeploymentStatus;
import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.launch.schedule.LaunchSchedule;
import dev.livegate.launch.schedule.SafeSlots;
import dev.livegate.launch.schedule.Schedules;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Launches at a time. Whoever takes the lock of the deployment first decides; who comes second finds it decided. */
@Singleton
public class ScheduleService {

    private final Tx tx;
    private final Schedules schedules;
    private final SafeSlots slots;
    private final LaunchService launches;
    private final Views views;

    ScheduleService(Tx tx, Schedules schedules, SafeSlots slots, LaunchService launches, Views views) {
        this.tx = tx;
        this.schedules = schedules;
        this.slots = slots;
        this.launches = launches;
        this.views = views;
    }

    @RegisterForReflection
    @Schema(name = "SafeSlot")
    record SafeSlot(@Nullable Candidate slot) {}

    Deployment schedule(Scope scope, LaunchRequest request) {
        UUID product = Wants.product(request);
        return tx.in(scope, () -> {
            ProductDeployment.lock(scope, product);
            ProductDeployment deployment = launches.draft(scope, request, product);
            ProductDeployment.scheduled(scope, product).stream()
                    .filter(other -> other.environment == request.into())
                    .forEach(ScheduleService::refuseSecond);
            schedules.schedule(scope, deployment, request.terms());
            return views.of(scope, deployment);
        });
    }

    Deployment reschedule(Scope scope, LaunchRequest request) {
        UUID id = Wants.deployment(request);
        return tx.in(scope, () -> {
            ProductDeployment deployment = ProductDeployment.locked(scope, id);
            requireScheduled(deployment);
            schedules.move(scope, deployment, request.terms());
            return views.of(scope, deployment);
        });
    }

    /** Now, whatever its time is. */
    Deployment execute(Scope scope, LaunchRequest request) {
        UUID id = Wants.deployment(request);
        UUID product = tx.in(scope, () -> ProductDeployment.of(scope, id).productId);
        return tx.in(scope, () -> {
            ProductDeployment.lock(scope, product);
            ProductDeployment deployment = ProductDeployment.locked(scope, id);
            requireScheduled(deployment);
            ProductDeployment.running(scope, product).ifPresent(running -> {
                throw DEPLOYMENT_IN_PROGRESS
                        .because("This product is being deployed already. Wait until that has ended, or cancel it.")
                        .with("deploymentId", running.id);
            });
            schedules.beginNow(scope, deployment);
            return views.of(scope, deployment);
        });
    }

    /** One that waits is called off; one that has begun is asked to stop. */
    Deployment cancel(Scope scope, LaunchRequest request) {
        UUID id = Wants.deployment(request);
        Deployment calledOff = tx.in(scope, () -> {
            ProductDeployment deployment = ProductDeployment.locked(scope, id);
            if (deployment.status() != DeploymentStatus.scheduled) {
                return null;
            }
            schedules.cancel(scope, deployment);
            return views.of(scope, deployment);
        });
        return calledOff == null ? launches.cancel(scope, request) : calledOff;
    }

    SafeSlot safeSlot(Scope scope, UUID id) {
        return tx.in(scope, () -> {
            LaunchSchedule schedule = LaunchSchedule.find(scope, ProductDeployment.of(scope, id).id)
                    .orElseThrow(ScheduleService::notScheduled);
            return new SafeSlot(
                    slots.next(scope, schedule.zone()).map(Candidate::of).orElse(null));
        });
    }

    private static void requireScheduled(ProductDeployment deployment) {
        if (deployment.status() != DeploymentStatus.scheduled) {
            throw NOT_SCHEDULED.because("This deployment is " + deployment.status() + ". Only one that waits for its"
                    + " time, or is held, can be moved or begun.");
        }
    }

    private static void refuseSecond(ProductDeployment scheduled) {
        throw DEPLOYMENT_SCHEDULED
                .because("A launch of this product is scheduled already. Move that one, or cancel it.")
                .with("deploymentId", scheduled.id);
    }

    private static Problem notScheduled() {
        return NOT_SCHEDULED.because("This deployment was never scheduled.");
    }
}
