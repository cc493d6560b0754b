package dev.livegate.launch.plan;

import dev.livegate.platform.lifecycle.Lifecycle;
import java.util.Set;

/** How far one change is; sent means that it may have been made, whether or not an answer came. */
public enum ChangeStatus implements Lifecycle<ChangeStatus> {
    planned,
    sent,
    done,
    undone;

    @Override
    public Set<ChangeStatus> next() {
        return switch (this) {
            case planned -> Set.of(sent);
            case sent -> Set.of(done, undone);
            case done -> Set.of(undone);
            case undone -> Set.of();
        };
    }
}
