package dev.livegate.launch.recurring.turn;

import dev.livegate.deployment.gate.Windows;
import dev.livegate.deployment.gate.Windows.Closed;
import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.launch.record.Suspension;
import dev.livegate.platform.scope.Scope;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What makes a date be skipped, and is no failure: suspension, an earlier launch that is not over, or a closed window. */
@Singleton
class Obstacles {

    private final List<Windows> windows;

    Obstacles(@All List<Windows> windows) {
        this.windows = windows;
    }

    /** The product must be locked, so that nothing else of it begins meanwhile. */
    Optional<String> before(Scope scope, RecurringLaunch launch, Instant now) {
        if (ProductDeployment.running(scope, launch.productId).isPresent()) {
            return Optional.of("Another deployment of this product was running.");
        }
        boolean waits = ProductDeployment.scheduled(scope, launch.productId).stream()
                .anyMatch(other -> other.environment == launch.environment);
        if (waits) {
            return Optional.of("Another launch of this product was waiting for its time, or was held.");
        }
        return Suspension.of(scope).or(() -> closed(scope, now));
    }

    private Optional<String> closed(Scope scope, Instant now) {
        return windows.stream()
                .flatMap(one -> one.closed(scope, now).stream())
                .map(Closed::reason)
                .findFirst();
    }
}
