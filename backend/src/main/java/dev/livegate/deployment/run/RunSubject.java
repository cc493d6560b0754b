package dev.livegate.deployment.run;

import dev.livegate.deployment.DeployConfig;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which revision a run looked at; without an id nothing had been answered yet. */
public record RunSubject(@Nullable UUID configId, int revision) {

    public static RunSubject of(Optional<DeployConfig> config) {
        return config.map(one -> new RunSubject(one.id, one.revision())).orElse(new RunSubject(null, 0));
    }
}
