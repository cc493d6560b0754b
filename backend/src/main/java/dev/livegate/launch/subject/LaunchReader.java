package dev.livegate.launch.subject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.launch.plan.LastSight;
import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.product.ProductView;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Reads a launch for whoever takes it up: once for all the steps of an attempt. */
@Singleton
public class LaunchReader {

    private final Tx tx;
    private final StripeKeys keys;
    private final Surroundings surroundings;
    private final Deadlines deadlines;
    private final ObjectMapper json;

    LaunchReader(Tx tx, StripeKeys keys, Surroundings surroundings, Deadlines deadlines, ObjectMapper json) {
        this.tx = tx;
        this.keys = keys;
        this.surroundings = surroundings;
        this.deadlines = deadlines;
        this.json = json;
    }

    public Launch read(Scope scope, UUID id) {
        return tx.reading(scope, () -> {
            ProductDeployment deployment = ProductDeployment.of(scope, id);
            ProductView product = product(deployment);
            return new Launch(
                    id,
                    product,
                    deployment.environment,
                    keys.of(scope, deployment.environment),
                    new LastSight(),
                    surroundings.around(scope, product, deployment.sellBeforeLive, false),
                    deadlines.of(scope, id),
                    deployment.trouble().text());
        });
    }

    private ProductView product(ProductDeployment deployment) {
        try {
            return json.readValue(deployment.productJson, ProductView.class);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a stored product cannot be read", fault);
        }
    }
}
