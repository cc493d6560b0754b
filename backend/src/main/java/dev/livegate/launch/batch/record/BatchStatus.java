package dev.livegate.launch.batch.record;

import dev.livegate.platform.lifecycle.Lifecycle;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a batch stands. Completed means all of it; while it is stopping, the launch under way is finished first. */
@Schema(name = "BatchStatus")
public enum BatchStatus implements Lifecycle<BatchStatus> {
    validating,
    launching,
    stopping,
    completed,
    failed,
    cancelled;

    @Override
    public Set<BatchStatus> next() {
        return switch (this) {
            case validating -> Set.of(launching, failed, cancelled);
            case launching -> Set.of(stopping, completed, failed);
            case stopping -> Set.of(completed, failed, cancelled);
            case completed, failed, cancelled -> Set.of();
        };
    }

    /** Nothing more happens by itself. */
    public boolean isFinal() {
        return next().isEmpty();
    }
}
