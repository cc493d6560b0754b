package dev.livegate.platform.outbound.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a server showed of itself, also where we then went no further. Fingerprints are SHA-256 in hex. */
public record TlsFacts(
        String protocol,
        String cipher,
        List<String> names,
        String issuer,
        Instant notBefore,
        Instant notAfter,
        boolean chainValid,
        boolean nameMatches,
        String fingerprint,
        String keyFingerprint,
        @Nullable Reason reason) {}
