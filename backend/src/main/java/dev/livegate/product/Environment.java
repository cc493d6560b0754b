package dev.livegate.product;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which of Stripe's two worlds; they share nothing but the account. */
@Schema(name = "StripeEnvironment")
public enum Environment {
    sandbox,
    live
}
