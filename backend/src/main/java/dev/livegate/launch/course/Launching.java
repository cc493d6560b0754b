package dev.livegate.launch.course;

import dev.livegate.launch.plan.ChangeBook;
import dev.livegate.launch.record.LaunchSettled;
import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.launch.subject.Launch;
import dev.livegate.launch.subject.LaunchReader;
import dev.livegate.notification.Topic;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.flow.Flow;
import dev.livegate.platform.flow.FlowStatus;
import dev.livegate.platform.flow.FlowView;
import dev.livegate.platform.flow.FlowView.StepView;
import dev.livegate.platform.flow.Flows;
import dev.livegate.platform.flow.Step;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import io.quarkus.arc.All;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The flow of a launch. What fails after Stripe was changed is taken back at once. */
@Singleton
public class Launching implements Flow<Launch> {

    private final Stairs stairs;
    private final LaunchReader launches;
    private final ChangeBook book;
    private final Flows flows;
    private final Endings endings;

    Launching(Stairs stairs, LaunchReader launches, ChangeBook book, Flows flows, Endings endings) {
        this.stairs = stairs;
        this.launches = launches;
        this.book = book;
        this.flows = flows;
        this.endings = endings;
    }

    @Override
    public String name() {
        return "launch-product";
    }

    @Override
    public List<? extends Step<Launch>> steps() {
        return stairs.all();
    }

    /** How far each step of a launch is, within the open transaction; none as long as it waits for its time. */
    public List<StepView> steps(Scope scope, UUID deployment) {
        return flows.latest(scope, this, deployment).map(FlowView::steps).orElse(List.of());
    }

    @Override
    public Launch subject(Scope scope, UUID id) {
        return launches.read(scope, id);
    }

    @Override
    public void begins(Scope scope, UUID subject, String step) {
        stairs.begins(scope, subject, step);
    }

    @Override
    public void changed(Scope scope, UUID subject, FlowStatus status, @Nullable String error) {
        switch (status) {
            case pending -> {}
            case processing -> stairs.begun(scope, subject);
            default -> follow(scope, ProductDeployment.locked(scope, subject), status, error);
        }
    }

    private void follow(Scope scope, ProductDeployment deployment, FlowStatus status, @Nullable String error) {
        switch (status) {
            case complete -> endings.completed(scope, deployment);
            case undoing -> deployment.takenBack(error);
            case undone -> endings.rolledBack(scope, deployment);
            case failed, cancelled -> stopped(scope, deployment, status, error);
        }
        endings.settled(scope, deployment);
    }

    private void stopped(Scope scope, ProductDeployment deployment, FlowStatus status, @Nullable String error) {
        if (!deployment.isRollingBack() && book.hasEffects(scope, deployment.id)) {
            deployment.takenBack(error == null ? "It was cancelled." : error);
            flows.undo(
                    scope,
                    flows.latest(scope, this, deployment.id).orElseThrow().id());
        } else if (status == FlowStatus.cancelled) {
            endings.cancelled(scope, deployment);
        } else if (!deployment.isRollingBack() && endings.isKept(scope, deployment, error)) {
            book.forget(scope, deployment.id);
        } else {
            endings.failed(scope, deployment, error);
        }
    }

    /** How a launch ends, in the audit too. */
    @Singleton
    static class Endings {

        private final Audit audit;
        private final Bulletin bulletin;
        private final Event<LaunchSettled> settled;
        private final Time time;
        private final List<Keeper> keepers;

        Endings(Audit audit, Bulletin bulletin, Event<LaunchSettled> settled, Time time, @All List<Keeper> keepers) {
            this.audit = audit;
            this.bulletin = bulletin;
            this.settled = settled;
            this.time = time;
            this.keepers = keepers;
        }

        Instant now() {
            return time.now();
        }

        /** What is held instead was told of by its keeper. */
        void settled(Scope scope, ProductDeployment deployment) {
            if (deployment.status().isFinal()) {
                settled.fire(LaunchSettled.of(scope, deployment));
            }
        }

        void completed(Scope scope, ProductDeployment deployment) {
            deployment.completed(now());
            note(scope, LaunchEvent.PRODUCT_DEPLOYMENT_COMPLETED, "A product went on sale", deployment);
            bulletin.tell(scope, Topic.LAUNCH_COMPLETED, "\"%s\" is on sale.", deployment);
        }

        void rolledBack(Scope scope, ProductDeployment deployment) {
            deployment.rolledBack(now());
            note(scope, LaunchEvent.PRODUCT_ROLLED_BACK, "A launch was rolled back", deployment);
            bulletin.tell(
                    scope,
                    Topic.LAUNCH_ROLLED_BACK,
                    "What the launch of \"%s\" had changed was taken back.",
                    deployment);
        }

        void cancelled(Scope scope, ProductDeployment deployment) {
            deployment.cancelled(now());
            note(scope, LaunchEvent.PRODUCT_DEPLOYMENT_CANCELLED, "A launch was cancelled", deployment);
        }

        boolean isKept(Scope scope, ProductDeployment deployment, @Nullable String error) {
            String why = error == null ? "It could not start." : error;
            return keepers.stream().anyMatch(keeper -> keeper.keeps(scope, deployment, why));
        }

        void failed(Scope scope, ProductDeployment deployment, @Nullable String error) {
            deployment.failed(error, now());
            note(scope, LaunchEvent.PRODUCT_DEPLOYMENT_FAILED, "A launch failed", deployment);
            bulletin.tell(scope, Topic.LAUNCH_FAILED, "The launch of \"%s\" failed.", deployment);
        }

        private void note(Scope scope, LaunchEvent event, String summary, ProductDeployment deployment) {
            audit.record(scope, event, summary, Map.of("deployment", deployment.id, "product", deployment.productId));
        }
    }
}
