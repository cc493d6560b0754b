package dev.livegate.launch;

import static dev.livegate.launch.record.LaunchProblem.DEPLOYMENT_IN_PROGRESS;
import static dev.livegate.launch.record.LaunchProblem.NOT_RUNNING;

import dev.livegate.launch.LaunchAnswer.Deployment;
import dev.livegate.launch.LaunchAnswer.Deployments;
import dev.livegate.launch.LaunchAnswer.Validation;
import dev.livegate.launch.course.Control;
import dev.livegate.launch.record.DeploymentStatus;
import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.web.Paging;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
public class LaunchService {

    private final Tx tx;
    private final Drafts drafts;
    private final Rehearsal rehearsal;
    private final Control control;
    private final Views views;

    LaunchService(Tx tx, Drafts drafts, Rehearsal rehearsal, Control control, Views views) {
        this.tx = tx;
        this.drafts = drafts;
        this.rehearsal = rehearsal;
        this.control = control;
        this.views = views;
    }

    /** Of the product as it is now; what is edited meanwhile waits for the next launch. */
    Deployment deploy(Scope scope, LaunchRequest request) {
        UUID id = Wants.product(request);
        return tx.in(scope, () -> {
            ProductDeployment.lock(scope, id);
            ProductDeployment deployment = drafts.of(scope, request, id);
            ProductDeployment.running(scope, id).ifPresent(LaunchService::refuseSecond);
            control.start(scope, deployment);
            return views.of(scope, deployment);
        });
    }

    ProductDeployment draft(Scope scope, LaunchRequest request, UUID product) {
        return drafts.of(scope, request, product);
    }

    /** What a launch would find and do; nothing is changed. */
    Validation validate(Scope scope, LaunchRequest request) {
        return rehearsal.of(scope, request, Wants.product(request));
    }

    Deployment status(Scope scope, LaunchRequest request) {
        return tx.in(scope, () -> {
            ProductDeployment deployment = request.deploymentId() == null
                    ? views.latest(scope, Wants.product(request))
                    : ProductDeployment.of(scope, request.deploymentId());
            return views.of(scope, deployment);
        });
    }

    /** Heard between two steps; what was changed at Stripe until then is taken back. */
    Deployment cancel(Scope scope, LaunchRequest request) {
        UUID id = Wants.deployment(request);
        ProductDeployment seen = tx.in(scope, () -> ProductDeployment.of(scope, id));
        if (!seen.isRunning() || seen.isRollingBack()) {
            throw NOT_RUNNING.because("This deployment is " + seen.status() + ", so there is nothing to cancel.");
        }
        return tx.in(scope, () -> {
            control.cancel(scope, seen);
            return views.of(scope, ProductDeployment.of(scope, id));
        });
    }

    Deployments list(Scope scope, LaunchRequest request) {
        return list(scope, null, request.paging());
    }

    Deployments list(Scope scope, @Nullable DeploymentStatus status, Paging paging) {
        Set<DeploymentStatus> among = status == null ? EnumSet.allOf(DeploymentStatus.class) : EnumSet.of(status);
        return tx.in(scope, () -> {
            List<ProductDeployment> found = ProductDeployment.page(scope, among, paging.before(), paging.toRead());
            return new Deployments(
                    views.brief(scope, paging.shown(found)), paging.next(found, deployment -> deployment.id));
        });
    }

    private static void refuseSecond(ProductDeployment running) {
        throw DEPLOYMENT_IN_PROGRESS
                .because("This product is being deployed already. Wait until that has ended, or cancel it.")
                .with("deploymentId", running.id);
    }
}
