package dev.livegate.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "WebhookDelivery")
record DeliveryView(
        UUID id,
        String type,
        String body,
        DeliveryState state,
        boolean byHand,
        int tries,
        List<Try> log,
        Instant createdAt,
        @Nullable Instant nextAt,
        @Nullable Instant endedAt) {}
