package dev.livegate.product;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Stripe calls a product and, by lookup key, its prices in one environment. */
@RegisterForReflection
public record StripeIds(@Nullable String product, Map<String, String> prices) {}
