package dev.livegate.provisioning;

import static dev.livegate.provisioning.ProvisioningEvent.PROVISIONING_QUEUED;
import static dev.livegate.provisioning.ProvisioningEvent.PROVISIONING_RETRIED;
import static dev.livegate.provisioning.ProvisioningProblem.NOT_FAILED;

import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.flow.Flow;
import dev.livegate.platform.flow.FlowView;
import dev.livegate.platform.flow.Flows;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.tenant.Plan;
import dev.livegate.tenant.ProvisionState;
import dev.livegate.tenant.Tenant;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

@Singleton
public class ProvisioningService {

    private final Tx tx;
    private final Flows flows;
    private final Audit audit;
    private final Plans plans;

    ProvisioningService(Tx tx, Flows flows, Audit audit, Plans plans) {
        this.tx = tx;
        this.flows = flows;
        this.audit = audit;
        this.plans = plans;
    }

    /** Inside the transaction that confirms the plan. Asking twice is harmless; after a failure it tries again. */
    public void queue(Scope scope, Plan plan) {
        Flow<?> flow = plans.flowOf(plan);
        Optional<FlowView> known = flows.latest(scope, flow, scope.tenant());
        if (known.isEmpty()) {
            flows.start(scope, flow, scope.tenant());
            audit.record(scope, PROVISIONING_QUEUED, "Setting up the workspace was queued", Map.of("plan", plan));
            ProvisionLog.info("Queue request", scope.tenant(), Map.of("plan", plan));
        } else if (own(scope).provisionState() == ProvisionState.failed) {
            again(scope, known.get());
        }
    }

    /** Goes on from the step that failed. */
    public void retry(Scope scope) {
        tx.run(scope, () -> {
            Tenant tenant = own(scope);
            if (tenant.provisionState() != ProvisionState.failed) {
                throw NOT_FAILED.because(
                        "Only a set-up that has failed can be retried. This one is " + tenant.provisionState() + ".");
            }
            again(
                    scope,
                    flows.latest(scope, plans.flowOf(tenant.plan()), tenant.id).orElseThrow(RequestProblem::notFound));
        });
    }

    private void again(Scope scope, FlowView run) {
        flows.retry(scope, run.id());
        audit.record(scope, PROVISIONING_RETRIED, "Setting up the workspace was tried again");
    }

    private static Tenant own(Scope scope) {
        return Tenant.byId(scope.tenant()).orElseThrow(RequestProblem::notFound);
    }
}
