package dev.livegate.notification.delivery;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the log: what came back, and the beginning of what it said. */
@RegisterForReflection
@Schema(name = "WebhookTry")
public record Try(
        Instant at,
        boolean delivered,
        @Nullable Integer status,
        long durationMs,
        String sentence,
        @Nullable String answer) {}
