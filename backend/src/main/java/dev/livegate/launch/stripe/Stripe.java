package dev.livegate.launch.stripe;

import dev.livegate.platform.secret.Secret;
import dev.livegate.product.Environment;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The door to Stripe: it opens with a key of the right environment only. */
@Singleton
public class Stripe {

    private final StripeApi api;

    Stripe(@RestClient StripeApi api) {
        this.api = api;
    }

    public StripeAccess with(Secret key, Environment environment, Troubles troubles) {
        if (!fits(key, environment)) {
            throw new IllegalStateException("this is no key of the environment " + environment);
        }
        return new StripeAccess(api, key.use(value -> "Bearer " + value), environment, troubles);
    }

    public static boolean fits(Secret key, Environment environment) {
        String mode = environment == Environment.live ? "live" : "test";
        return key.use(value -> value.matches("[sr]k_" + mode + "_.+"));
    }
}
