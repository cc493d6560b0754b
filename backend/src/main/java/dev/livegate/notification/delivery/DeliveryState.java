package dev.livegate.notification.delivery;

import dev.livegate.platform.lifecycle.Lifecycle;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Cancelled is what a webhook was switched off before. */
@Schema(name = "WebhookDeliveryState")
public enum DeliveryState implements Lifecycle<DeliveryState> {
    pending,
    delivered,
    failed,
    cancelled;

    @Override
    public Set<DeliveryState> next() {
        return switch (this) {
            case pending -> Set.of(delivered, failed, cancelled);
            case delivered, failed, cancelled -> Set.of();
        };
    }
}
