package dev.livegate.notification.webhook;

import dev.livegate.notification.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Webhook")
record WebhookView(
        UUID id,
        String url,
        String description,
        List<Topic> topics,
        WebhookState state,
        @Nullable String offBecause,
        int failuresInRow,
        @Nullable Instant pausedUntil,
        Instant createdAt) {}
