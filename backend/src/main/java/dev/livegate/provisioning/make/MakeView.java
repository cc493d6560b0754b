package dev.livegate.provisioning.make;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where each side listens, whether calls to us can be signed yet, and the latest of them. */
@Schema(name = "Make")
record MakeView(
        @Nullable String webhookUrl,
        String callUrl,
        boolean secretSet,
        @Nullable String fingerprint,
        @Nullable Instant secretMadeAt,
        List<CallView> calls) {}
