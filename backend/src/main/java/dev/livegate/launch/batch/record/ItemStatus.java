package dev.livegate.launch.batch.record;

import dev.livegate.platform.lifecycle.Lifecycle;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one product of a batch stands. Skipped means that its launch never began. */
@Schema(name = "BatchItemStatus")
public enum ItemStatus implements Lifecycle<ItemStatus> {
    waiting,
    launching,
    completed,
    failed,
    skipped;

    @Override
    public Set<ItemStatus> next() {
        return switch (this) {
            case waiting -> Set.of(launching, failed, skipped);
            case launching -> Set.of(completed, failed);
            case completed, failed, skipped -> Set.of();
        };
    }

    public boolean isFinal() {
        return next().isEmpty();
    }
}
