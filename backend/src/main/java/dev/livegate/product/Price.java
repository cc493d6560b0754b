package dev.livegate.product;

import dev.livegate.platform.scope.Lastly;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import dev.livegate.product.ProductView.PriceView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in the price list; its lookup key stays while amount and currency may change. */
@Entity
@Table(name = "product_prices")
class Price extends TenantOwned {

    private static final String LAUNCHED = """
            update product_prices p set version = version + 1, %s_stripe_id = (
                select made.id from unnest(cast(? as text[]), cast(? as text[])) as made (lookup_key, id)
                where made.lookup_key = p.lookup_key)
            where tenant_id = ? and product_id = ?""";

    @Column(name = "product_id", updatable = false)
    private UUID productId;

    @Column(name = "lookup_key", updatable = false)
    private String lookupKey;

    private int position;
    private long amount;
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column(name = "billing_interval")
    private @Nullable Interval interval;

    @Column(name = "sandbox_stripe_id", updatable = false)
    private @Nullable String sandboxStripeId;

    @Column(name = "live_stripe_id", updatable = false)
    private @Nullable String liveStripeId;

    @Version
    private long version;

    protected Price() {}

    Price(Scope scope, UUID productId, String lookupKey) {
        super(scope);
        this.productId = productId;
        this.lookupKey = lookupKey;
    }

    static List<Price> of(Scope scope, Collection<UUID> products) {
        return list("tenantId = ?1 and productId in ?2 order by productId, position", scope.tenant(), products);
    }

    static List<Price> of(Scope scope, UUID product) {
        return of(scope, List.of(product));
    }

    /** What has no id among them has none from now on. */
    static void launched(Lastly lastly, Scope scope, UUID product, Environment environment, Map<String, String> ids) {
        String[] keys = ids.keySet().toArray(String[]::new);
        String[] stripeIds = ids.values().toArray(String[]::new);
        lastly.say(LAUNCHED.formatted(environment), keys, stripeIds, scope.tenant(), product);
    }

    static boolean isTaken(Scope scope, String lookupKey, UUID product) {
        return count("tenantId = ?1 and lookupKey = ?2 and productId <> ?3", scope.tenant(), lookupKey, product) > 0;
    }

    void become(PricePlan.Line wanted, int newPosition) {
        position = newPosition;
        amount = wanted.amount();
        currency = wanted.currency().code();
        interval = wanted.interval();
    }

    String lookupKey() {
        return lookupKey;
    }

    UUID productId() {
        return productId;
    }

    PriceView view() {
        return new PriceView(
                lookupKey,
                amount,
                currency,
                new Currency(currency).decimals(),
                interval,
                sandboxStripeId,
                liveStripeId);
    }
}
