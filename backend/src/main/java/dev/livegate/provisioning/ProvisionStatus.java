package dev.livegate.provisioning;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.livegate.platform.flow.FlowView;
import dev.livegate.tenant.Plan;
import dev.livegate.tenant.ProvisionState;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a new workspace is, step by step. */
@RegisterForReflection
public record ProvisionStatus(
        ProvisionState status, @Nullable String reason, Plan plan, Instant updatedAt, List<FlowView.StepView> steps) {

    ProvisionStatus with(List<FlowView.StepView> all) {
        return new ProvisionStatus(status, reason, plan, updatedAt, all);
    }

    @JsonIgnore
    public boolean isFinal() {
        return status == ProvisionState.complete || status == ProvisionState.failed;
    }
}
