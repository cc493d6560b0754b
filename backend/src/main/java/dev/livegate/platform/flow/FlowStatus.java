package dev.livegate.platform.flow;

import dev.livegate.platform.lifecycle.Lifecycle;
import java.util.Set;

public enum FlowStatus implements Lifecycle<FlowStatus> {
    pending,
    processing,
    complete,
    failed,
    cancelled,
    undoing,
    undone;

    @Override
    public Set<FlowStatus> next() {
        return switch (this) {
            case pending -> Set.of(processing, complete, cancelled);
            case processing -> Set.of(complete, failed, cancelled);
            case complete, cancelled -> Set.of(undoing);
            case failed -> Set.of(pending, undoing);
            case undoing -> Set.of(undone, failed);
            case undone -> Set.of();
        };
    }

    /** Nothing more happens by itself. */
    public boolean isFinal() {
        return switch (this) {
            case pending, processing, undoing -> false;
            case complete, failed, cancelled, undone -> true;
        };
    }
}
