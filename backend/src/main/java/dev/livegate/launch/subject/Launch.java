package dev.livegate.launch.subject;

import dev.livegate.launch.plan.LastSight;
import dev.livegate.launch.stripe.Troubles;
import dev.livegate.launch.subject.LaunchSubject.Around;
import dev.livegate.platform.secret.Secret;
import dev.livegate.product.Environment;
import dev.livegate.product.ProductView;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A launch when somebody takes it up: the product as it was at the beginning, the key of now, what was just seen at
 * Stripe, what stands around it, after when nothing of it may begin, and what was in the way.
 */
public record Launch(
        UUID id,
        ProductView product,
        Environment environment,
        Optional<Secret> key,
        LastSight lastSight,
        Around around,
        Optional<Instant> startBy,
        @Nullable String trouble) {

    public Offer offer() {
        return new Offer(product, environment, key, lastSight, new Troubles());
    }
}
