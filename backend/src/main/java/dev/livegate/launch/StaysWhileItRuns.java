package dev.livegate.launch;

import static dev.livegate.launch.record.LaunchProblem.DEPLOYMENT_IN_PROGRESS;
import static dev.livegate.launch.record.LaunchProblem.DEPLOYMENT_SCHEDULED;

import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.platform.estate.TenantLeaves;
import dev.livegate.product.ProductLeaves;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Nothing is deleted under a launch: it would leave half of it at Stripe, and nobody who takes that back. */
@Singleton
class StaysWhileItRuns {

    void heard(@Observes ProductLeaves leaving) {
        ProductDeployment.lock(leaving.scope(), leaving.product());
        ProductDeployment.running(leaving.scope(), leaving.product()).ifPresent(running -> {
            throw DEPLOYMENT_IN_PROGRESS
                    .because("This product is being deployed. Wait until that has ended, then delete it.")
                    .with("deploymentId", running.id);
        });
        ProductDeployment.scheduled(leaving.scope(), leaving.product()).forEach(scheduled -> {
            throw DEPLOYMENT_SCHEDULED
                    .because("A launch of this product is scheduled. Cancel that, then delete it.")
                    .with("deploymentId", scheduled.id);
        });
    }

    void heard(@Observes TenantLeaves leaving) {
        ProductDeployment.firstRunning(leaving.scope()).ifPresent(running -> {
            throw DEPLOYMENT_IN_PROGRESS
                    .because("A product of this workspace is being deployed. Wait until that has ended, or cancel it.")
                    .with("deploymentId", running.id);
        });
    }
}
