package dev.livegate.deployment.run;

import dev.livegate.platform.lifecycle.Lifecycle;
import java.util.Set;

public enum RunStatus implements Lifecycle<RunStatus> {
    running,
    passed,
    failed;

    @Override
    public Set<RunStatus> next() {
        return switch (this) {
            case running -> Set.of(passed, failed);
            case passed, failed -> Set.of();
        };
    }
}
