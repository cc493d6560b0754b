package dev.livegate.launch.plan;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call that changes something at Stripe, and the one that takes it back. An id, or the default price, like @3 stands
 * for what the change at that position has made; any other value is what a person wrote.
 */
@RegisterForReflection
public record Change(String title, Call call, Call undo) {

    /** Without an id something is made. */
    @RegisterForReflection
    public record Call(String kind, @Nullable String id, Map<String, String> fields) {}

    static final String PRODUCTS = "products";
    static final String PRICES = "prices";
    static final String DEFAULT_PRICE = "default_price";

    static String madeAt(int position) {
        return "@" + position;
    }
}
