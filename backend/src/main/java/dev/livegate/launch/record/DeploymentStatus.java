package dev.livegate.launch.record;

import dev.livegate.platform.lifecycle.Lifecycle;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a launch stands (SELL-20). Taking it back is deploying too, backwards. */
@Schema(name = "DeploymentStatus")
public enum DeploymentStatus implements Lifecycle<DeploymentStatus> {
    pending,
    scheduled,
    deploying,
    validating,
    completed,
    failed,
    rolled_back,
    cancelled;

    @Override
    public Set<DeploymentStatus> next() {
        return switch (this) {
            case pending -> Set.of(scheduled, validating, cancelled);
            case scheduled -> Set.of(validating, cancelled);
            // What was scheduled and stopped before anything changed at Stripe is held.
            case validating -> Set.of(deploying, scheduled, failed, cancelled);
            case deploying -> Set.of(completed, scheduled, failed, rolled_back, cancelled);
            case completed, failed -> Set.of(deploying);
            case rolled_back, cancelled -> Set.of();
        };
    }

    /** Nothing more happens by itself. */
    public boolean isFinal() {
        return switch (this) {
            case pending, scheduled, validating, deploying -> false;
            case completed, failed, rolled_back, cancelled -> true;
        };
    }
}
