package dev.livegate.launch;

import static dev.livegate.launch.record.LaunchProblem.DEPLOYMENT_IN_PROGRESS;
import static dev.livegate.launch.record.LaunchProblem.NOTHING_TO_ROLL_BACK;
import static dev.livegate.launch.record.LaunchProblem.NOT_THE_LATEST;

import dev.livegate.launch.LaunchAnswer.RollbackPreview;
import dev.livegate.launch.course.Control;
import dev.livegate.launch.plan.ChangeBook;
import dev.livegate.launch.record.DeploymentStatus;
import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Takes a launch back, once whoever asks has seen whom it touches. */
@Singleton
public class RollbackService {

    private final Tx tx;
    private final ChangeBook book;
    private final Control control;
    private final Views views;
    private final Touched touched;

    RollbackService(Tx tx, ChangeBook book, Control control, Views views, Touched touched) {
        this.tx = tx;
        this.book = book;
        this.control = control;
        this.views = views;
        this.touched = touched;
    }

    LaunchAnswer rollback(Scope scope, LaunchRequest request) {
        UUID id = Wants.deployment(request);
        return request.isConfirmed() ? begin(scope, id) : preview(scope, id);
    }

    private LaunchAnswer.Deployment begin(Scope scope, UUID id) {
        UUID product = tx.in(scope, () -> ProductDeployment.of(scope, id).productId);
        return tx.in(scope, () -> {
            ProductDeployment.lock(scope, product);
            ProductDeployment deployment = ProductDeployment.locked(scope, id);
            requireLast(scope, deployment);
            control.rollBack(scope, deployment);
            return views.of(scope, deployment);
        });
    }

    private RollbackPreview preview(Scope scope, UUID id) {
        DeploymentStatus status = tx.in(scope, () -> {
            ProductDeployment deployment = ProductDeployment.of(scope, id);
            requireLast(scope, deployment);
            return deployment.status();
        });
        return touched.by(scope, id, status);
    }

    private void requireLast(Scope scope, ProductDeployment deployment) {
        ProductDeployment.running(scope, deployment.productId).ifPresent(running -> {
            throw DEPLOYMENT_IN_PROGRESS
                    .because("This product is being deployed. Wait until that has ended, or cancel it.")
                    .with("deploymentId", running.id);
        });
        boolean ended = deployment.status() == DeploymentStatus.completed
                || deployment.status() == DeploymentStatus.failed && book.hasEffects(scope, deployment.id);
        if (!ended) {
            throw NOTHING_TO_ROLL_BACK.because(
                    "This deployment is " + deployment.status() + " and has left nothing at Stripe to take back.");
        }
        if (!book.reversible(scope, List.of(deployment.id)).contains(deployment.id)) {
            throw NOT_THE_LATEST.because(
                    "A later deployment of this product is on sale, or has left something at Stripe."
                            + " Roll that one back first.");
        }
    }
}
