package dev.livegate.verification;

import dev.livegate.platform.check.Finding;
import dev.livegate.verification.guidance.Guidance;
import dev.livegate.verification.visit.Profile;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A verification as it is stored, returned and shown. */
@RegisterForReflection
@Schema(name = "AppVerification")
public record VerificationView(
        UUID id,
        String appUrl,
        Result status,
        Profile profile,
        boolean eligible,
        boolean preview,
        List<Finding> checks,
        List<Guidance> guidance,
        @Nullable UUID reportId,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    @Schema(name = "VerificationResult")
    public enum Result {
        running,
        pass,
        fail
    }
}
