package dev.livegate.launch.schedule;

import dev.livegate.platform.lifecycle.Lifecycle;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Held means: the time has come and gone without a launch, and somebody has to say what now. */
@Schema(name = "ScheduleState")
public enum ScheduleState implements Lifecycle<ScheduleState> {
    waiting,
    held,
    begun,
    cancelled;

    @Override
    public Set<ScheduleState> next() {
        return switch (this) {
            case waiting -> Set.of(held, begun, cancelled);
            case held -> Set.of(waiting, begun, cancelled);
            case begun -> Set.of(held);
            case cancelled -> Set.of();
        };
    }
}
