package dev.livegate.deployment.key;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be known of a key, made here or brought: never its value. While an old version may still be in use, both are shown. */
@Schema(name = "DeployKey")
public record KeyView(
        String name,
        boolean set,
        boolean made,
        @Nullable String fingerprint,
        @Nullable Instant createdAt,
        @Nullable Previous previous) {

    @Schema(name = "PreviousKey")
    public record Previous(String fingerprint, Instant until) {}

    public static KeyView missing(String name) {
        return new KeyView(name, false, false, null, null, null);
    }

    public static KeyView brought(String name, String fingerprint, Instant since) {
        return new KeyView(name, true, false, fingerprint, since, null);
    }

    static KeyView of(DeployKey key, @Nullable DeployKey before) {
        return new KeyView(
                key.name(),
                true,
                true,
                key.fingerprint(),
                key.createdAt(),
                before == null || before.validUntil() == null
                        ? null
                        : new Previous(before.fingerprint(), before.validUntil()));
    }
}
