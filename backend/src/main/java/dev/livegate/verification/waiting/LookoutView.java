package dev.livegate.verification.waiting;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether we look for the app, since when, and what came of it; without a state nobody ever did. */
@RegisterForReflection
@Schema(name = "Lookout")
public record LookoutView(
        @Nullable LookoutState state,
        @Nullable String appUrl,
        int looks,
        @Nullable Instant beganAt,
        @Nullable Instant nextAt,
        @Nullable Instant endedAt,
        @Nullable UUID runId) {

    static final LookoutView NEVER = new LookoutView(null, null, 0, null, null, null, null);
}
