package dev.livegate.launch.subject;

import dev.livegate.launch.stripe.Troubles;
import dev.livegate.platform.secret.Secret;
import dev.livegate.product.Environment;
import dev.livegate.product.ProductView;
import java.util.Optional;

/** A product for one environment, the key that opens it there, and what trouble there was with Stripe. */
public record Offer(ProductView product, Environment environment, Optional<Secret> key, Troubles troubles) {}
