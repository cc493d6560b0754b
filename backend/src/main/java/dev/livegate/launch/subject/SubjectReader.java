package dev.livegate.launch.subject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.launch.plan.LastSight;
import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.launch.record.ProductTrial;
import dev.livegate.launch.stripe.Troubles;
import dev.livegate.launch.subject.LaunchSubject.Around;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.product.Environment;
import dev.livegate.product.ProductService;
import dev.livegate.product.ProductView;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Reads what is to be launched: as it is now, or as it was when the launch began. */
@Singleton
public class SubjectReader {

    private final Tx tx;
    private final ProductService products;
    private final StripeKeys keys;
    private final Surroundings surroundings;
    private final ObjectMapper json;

    SubjectReader(Tx tx, ProductService products, StripeKeys keys, Surroundings surroundings, ObjectMapper json) {
        this.tx = tx;
        this.products = products;
        this.keys = keys;
        this.surroundings = surroundings;
        this.json = json;
    }

    public LaunchSubject asItIs(Scope scope, UUID product, Environment environment, boolean sellBeforeLive) {
        return tx.in(scope, () -> {
            Offer offer = offer(scope, products.one(scope, product), environment);
            boolean busy = ProductDeployment.running(scope, product).isPresent();
            return subject(scope, offer, surroundings.around(scope, sellBeforeLive, busy));
        });
    }

    public Launch launch(Scope scope, UUID id) {
        return tx.reading(scope, () -> {
            ProductDeployment deployment = ProductDeployment.of(scope, id);
            return new Launch(
                    id,
                    product(deployment),
                    deployment.environment,
                    deployment.sellBeforeLive,
                    keys.of(scope, deployment.environment),
                    new LastSight(),
                    deployment.trouble().text());
        });
    }

    public LaunchSubject of(Scope scope, Launch launch, Offer offer) {
        return tx.reading(
                scope, () -> subject(scope, offer, surroundings.around(scope, launch.sellBeforeLive(), false)));
    }

    /** As it will be at that time, as far as can be told now. */
    public LaunchSubject at(Scope scope, UUID id, Instant at) {
        return tx.in(scope, () -> {
            ProductDeployment deployment = ProductDeployment.of(scope, id);
            Offer offer = offer(scope, products.one(scope, deployment.productId), deployment.environment);
            return subject(scope, offer, surroundings.at(scope, deployment.sellBeforeLive, at));
        });
    }

    private Offer offer(Scope scope, ProductView product, Environment environment) {
        return new Offer(product, environment, keys.of(scope, environment), new LastSight(), new Troubles());
    }

    private static LaunchSubject subject(Scope scope, Offer offer, Around around) {
        return new LaunchSubject(offer, around.tried(ProductTrial.standing(scope, offer.product())));
    }

    private ProductView product(ProductDeployment deployment) {
        try {
            return json.readValue(deployment.productJson, ProductView.class);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a stored product cannot be read", fault);
        }
    }
}
