package dev.livegate.launch.subject;

import dev.livegate.credential.Credentials;
import dev.livegate.launch.stripe.Stripe;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.secret.Secret;
import dev.livegate.product.Environment;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The tenant's own key for an environment: never a live one for the sandbox, never a test one for what is real. */
@Singleton
class StripeKeys {

    static final String LIVE = "STRIPE_SECRET_KEY";
    static final String SANDBOX = "STRIPE_SANDBOX_SECRET_KEY";

    private final Credentials credentials;

    StripeKeys(Credentials credentials) {
        this.credentials = credentials;
    }

    Optional<Secret> of(Scope scope, Environment environment) {
        Optional<Secret> main = credentials.secret(scope, LIVE);
        Optional<Secret> sandbox = environment == Environment.sandbox
                ? credentials.secret(scope, SANDBOX).or(() -> main)
                : main;
        return sandbox.filter(key -> Stripe.fits(key, environment));
    }
}
