package dev.livegate.report;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The value is in hex; public keys are at /api/audit/keys. */
@RegisterForReflection
@Schema(name = "ReportSignature")
public record Signature(
        @NotNull(message = "Name the key.") @Size(max = 64, message = "This is no key of ours.")
        String keyId,

        @NotNull(message = "Name the algorithm.") @Size(max = 64, message = "Reports are signed with Ed25519.")
        String algorithm,

        @NotNull(message = "The signature itself is missing.")
        @Size(max = 256, message = "This signature is too long to be ours.")
        String value) {

    public static final String ALGORITHM = "Ed25519";
}
