package dev.livegate.notification.delivery;

import dev.livegate.platform.retention.Retained;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** What endpoints have answered; what is still on its way stays. */
@Singleton
class OldDeliveries implements Retained {

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public Duration usual() {
        return Duration.ofDays(30);
    }

    @Override
    public long forget(Scope scope, Instant before) {
        return Delivery.forget(scope, before);
    }
}
