package dev.livegate.deployment.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Scope;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A run as it is stored, returned and shown. */
@RegisterForReflection
@Schema(name = "DeployRun")
public record RunView(
        UUID id,
        RunKind kind,
        RunStatus status,
        int revision,
        boolean preview,
        List<Finding> findings,
        @Nullable String error,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    @JsonIgnore
    public boolean isFinal() {
        return status != RunStatus.running;
    }

    /** Messages and fixes name hosts and keys, which a member does not see (C14). */
    public RunView as(Scope reader) {
        return reader.actor().role() == Role.member
                ? new RunView(
                        id,
                        kind,
                        status,
                        revision,
                        preview,
                        findings.stream().map(Finding::withoutDetails).toList(),
                        error,
                        startedAt,
                        finishedAt)
                : this;
    }
}
