package dev.livegate.credential;

import dev.livegate.credential.vendor.KeyMode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be known of a key that is set: never its value. */
@Schema(name = "Credential")
public record CredentialView(
        String key,
        String integration,
        String fingerprint,
        @Nullable KeyMode mode,
        Instant updatedAt) {

    static CredentialView of(Credential credential, String integration) {
        return new CredentialView(
                credential.key(), integration, credential.fingerprint(), credential.mode(), credential.updatedAt());
    }
}
