package dev.livegate.product;

import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Lastly;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "products")
class Product extends TenantOwned {

    private static final String LAUNCHED =
            "update products set %s_stripe_id = ?, version = version + 1 where tenant_id = ? and id = ?";

    private String name;
    private String description;

    @Column(name = "sandbox_stripe_id", updatable = false)
    private @Nullable String sandboxStripeId;

    @Column(name = "live_stripe_id", updatable = false)
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
        return locked(Product.class, scope, id).orElseThrow(RequestProblem::notFound);
    }

    static List<Product> all(Scope scope, Collection<UUID> ids) {
        return list("tenantId = ?1 and id in ?2", scope.tenant(), ids);
    }

    /** Whoever edits it holds it, and its prices with it. */
    static void launched(Lastly lastly, Scope scope, UUID id, Environment environment, @Nullable String stripeId) {
        lastly.say(LAUNCHED.formatted(environment), stripeId, scope.tenant(), id);
    }

    static long count(Scope scope) {
        return count("tenantId = ?1", scope.tenant());
    }

    void describe(@Nullable String newName, @Nullable String newDescription, Instant now) {
        name = newName == null ? name : newName.strip();
        description = newDescription == null ? description : newDescription;
        updatedAt = now;
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
