package dev.livegate.platform.flow;

import dev.livegate.platform.lifecycle.Lifecycle;
import java.util.Set;

public enum StepStatus implements Lifecycle<StepStatus> {
    pending,
    processing,
    complete,
    failed,
    skipped,
    cancelled,
    undone;

    @Override
    public Set<StepStatus> next() {
        return switch (this) {
            case pending -> Set.of(processing, cancelled);
            case processing -> Set.of(pending, complete, skipped, failed, cancelled);
            case failed -> Set.of(pending, undone);
            case complete, cancelled -> Set.of(undone);
            case skipped, undone -> Set.of();
        };
    }

    boolean isDone() {
        return this == complete || this == skipped;
    }
}
