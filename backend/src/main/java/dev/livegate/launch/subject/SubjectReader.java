package dev.livegate.launch.subject;

import dev.livegate.launch.plan.LastSight;
import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.launch.stripe.Troubles;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.product.Environment;
import dev.livegate.product.ProductService;
import dev.livegate.product.ProductView;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Reads what may be launched as it is now. */
@Singleton
public class SubjectReader {

    private final Tx tx;
    private final ProductService products;
    private final StripeKeys keys;
    private final Surroundings surroundings;

    SubjectReader(Tx tx, ProductService products, StripeKeys keys, Surroundings surroundings) {
        this.tx = tx;
        this.products = products;
        this.keys = keys;
        this.surroundings = surroundings;
    }

    public LaunchSubject asItIs(Scope scope, UUID product, Environment environment, boolean sellBeforeLive) {
        return tx.in(scope, () -> {
            Offer offer = offer(scope, products.one(scope, product), environment);
            boolean busy = ProductDeployment.running(scope, product).isPresent();
            return new LaunchSubject(offer, surroundings.around(scope, offer.product(), sellBeforeLive, busy));
        });
    }

    /** As it will be at that time, as far as can be told now. */
    public LaunchSubject at(Scope scope, UUID id, Instant at) {
        return tx.in(scope, () -> {
            ProductDeployment deployment = ProductDeployment.of(scope, id);
            Offer offer = offer(scope, products.one(scope, deployment.productId), deployment.environment);
            return new LaunchSubject(offer, surroundings.at(scope, offer.product(), deployment.sellBeforeLive, at));
        });
    }

    private Offer offer(Scope scope, ProductView product, Environment environment) {
        return new Offer(product, environment, keys.of(scope, environment), new LastSight(), new Troubles());
    }
}
