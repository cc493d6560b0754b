package dev.livegate.product;

import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "products")
class Product extends TenantOwned {

    private String name;
    private String description;

    @Column(name = "sandbox_stripe_id")
    private @Nullable String sandboxStripeId;

    @Column(name = "live_stripe_id")
    private @Nullable String liveStripeId;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected Product() {}

    Product(Scope scope, String name, @Nullable String description, Instant now) {
        super(scope);
        this.name = name;
        this.description = description == null ? "" : description;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Lookup keys are unique among all products of a tenant, so they are changed one after the other. */
    static void lock(Scope scope) {
        lock("products " + scope.tenant());
    }

    static List<Product> of(Scope scope, UUID before, int most) {
        return newest(Product.class, scope, before, most);
    }

    static Product of(Scope scope, UUID id) {
        return one(Product.class, scope, id);
    }

    static Product locked(Scope scope, UUID id) {
        return lockedIfThere(scope, id).orElseThrow(RequestProblem::notFound);
    }

    static Optional<Product> lockedIfThere(Scope scope, UUID id) {
        return locked(Product.class, scope, id);
    }

    static List<Product> all(Scope scope, Collection<UUID> ids) {
        return list("tenantId = ?1 and id in ?2", scope.tenant(), ids);
    }

    static long count(Scope scope) {
        return count("tenantId = ?1", scope.tenant());
    }

    void describe(@Nullable String newName, @Nullable String newDescription, Instant now) {
        name = newName == null ? name : newName.strip();
        description = newDescription == null ? description : newDescription;
        updatedAt = now;
    }

    void launched(Environment environment, @Nullable String stripeId) {
        if (environment == Environment.live) {
            liveStripeId = stripeId;
        } else {
            sandboxStripeId = stripeId;
        }
    }

    boolean isLive() {
        return liveStripeId != null;
    }

    String name() {
        return name;
    }

    ProductView view(List<Price> prices) {
        return new ProductView(
                id,
                name,
                description,
                prices.stream().map(Price::view).toList(),
                sandboxStripeId,
                liveStripeId,
                createdAt,
                updatedAt);
    }
}
