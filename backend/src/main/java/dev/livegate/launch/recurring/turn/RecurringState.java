package dev.livegate.launch.recurring.turn;

import dev.livegate.platform.lifecycle.Lifecycle;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ended means: the rule has no further date. */
@Schema(name = "RecurringState")
public enum RecurringState implements Lifecycle<RecurringState> {
    active,
    paused,
    ended;

    @Override
    public Set<RecurringState> next() {
        return switch (this) {
            case active -> Set.of(paused, ended);
            case paused -> Set.of(active);
            case ended -> Set.of(active);
        };
    }
}
