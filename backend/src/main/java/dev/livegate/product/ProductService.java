package dev.livegate.product;

import static dev.livegate.product.ProductEvent.PRODUCT_ADDED;
import static dev.livegate.product.ProductEvent.PRODUCT_CHANGED;
import static dev.livegate.product.ProductEvent.PRODUCT_DELETED;
import static dev.livegate.product.ProductProblem.PRODUCT_IS_LIVE;
import static dev.livegate.product.ProductProblem.TOO_MANY_PRODUCTS;

import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.scope.Lastly;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import dev.livegate.platform.web.Paging;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Singleton
public class ProductService {

    private static final int MOST = 1000;

    private final Tx tx;
    private final Lastly lastly;
    private final Audit audit;
    private final Time time;
    private final Event<ProductLeaves> leaving;

    ProductService(Tx tx, Lastly lastly, Audit audit, Time time, Event<ProductLeaves> leaving) {
        this.tx = tx;
        this.lastly = lastly;
        this.audit = audit;
        this.time = time;
        this.leaving = leaving;
    }

    @Schema(name = "Products")
    public record Products(
            List<ProductView> items, @Nullable String next) {}

    public Products list(Scope scope, Paging paging) {
        return tx.in(scope, () -> {
            List<Product> found = Product.of(scope, paging.before(), paging.toRead());
            List<Product> shown = paging.shown(found);
            Map<UUID, List<Price>> prices = Price.of(
                            scope, shown.stream().map(product -> product.id).toList())
                    .stream()
                    .collect(Collectors.groupingBy(Price::productId));
            return new Products(
                    shown.stream()
                            .map(product -> product.view(prices.getOrDefault(product.id, List.of())))
                            .toList(),
                    paging.next(found, product -> product.id));
        });
    }

    public ProductView one(Scope scope, UUID id) {
        return tx.in(scope, () -> Product.of(scope, id).view(Price.of(scope, id)));
    }

    /** As they are called today; of those that are gone nothing is said. */
    public Map<UUID, String> names(Scope scope, Collection<UUID> ids) {
        return tx.in(
                scope,
                () -> Product.all(scope, ids).stream().collect(Collectors.toMap(product -> product.id, Product::name)));
    }

    ProductView add(Scope scope, ProductRequest.NewProduct wanted) {
        return tx.in(scope, () -> {
            Product.lock(scope);
            if (Product.count(scope) >= MOST) {
                throw TOO_MANY_PRODUCTS.because("Delete one that is no longer needed; " + MOST + " is the most.");
            }
            Product product = new Product(scope, wanted.name().strip(), wanted.description(), time.now());
            PricePlan plan = PricePlan.of(product.id, wanted.prices());
            product.persist();
            ProductView view = product.view(PriceList.rewrite(scope, product.id, plan));
            audit.record(scope, PRODUCT_ADDED, "Added the product " + product.name(), facts(view));
            return view;
        });
    }

    /** What is live stays as it is until the next launch. */
    ProductView change(Scope scope, UUID id, ProductRequest change) {
        return tx.in(scope, () -> {
            Product.lock(scope);
            Product product = Product.locked(scope, id);
            product.describe(change.name(), change.description(), time.now());
            List<Price> prices = change.prices() == null
                    ? Price.of(scope, id)
                    : PriceList.rewrite(scope, id, PricePlan.of(id, change.prices()));
            ProductView view = product.view(prices);
            audit.record(scope, PRODUCT_CHANGED, "Changed the product " + product.name(), facts(view));
            return view;
        });
    }

    void delete(Scope scope, UUID id) {
        tx.run(scope, () -> {
            Product product = Product.locked(scope, id);
            if (product.isLive()) {
                throw PRODUCT_IS_LIVE.because("It is on sale at Stripe. Roll its launch back first, then delete it.");
            }
            leaving.fire(new ProductLeaves(scope, id));
            Price.of(scope, id).forEach(Price::delete);
            product.delete();
            audit.record(scope, PRODUCT_DELETED, "Deleted the product " + product.name());
        });
    }

    /** A launch writes down what Stripe calls things from now on; what has gone meanwhile is passed over. */
    public void launched(Scope scope, UUID id, Environment environment, StripeIds ids) {
        tx.run(scope, () -> {
            Product.launched(lastly, scope, id, environment, ids.product());
            Price.launched(lastly, scope, id, environment, ids.prices());
        });
    }

    private static Map<String, ?> facts(ProductView view) {
        return Map.of("product", view.id(), "prices", view.prices().size());
    }
}
