package dev.livegate.product;

import static dev.livegate.product.ProductProblem.LOOKUP_KEY_TAKEN;

import dev.livegate.platform.scope.Scope;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps the prices of one product, within the open transaction. */
final class PriceList {

    private PriceList() {}

    /** A place that stays keeps what Stripe has in it; one that goes is forgotten. */
    static List<Price> rewrite(Scope scope, UUID product, PricePlan plan) {
        plan.lines().forEach(line -> requireFree(scope, product, line.lookupKey()));
        Map<String, Price> known =
                Price.of(scope, product).stream().collect(Collectors.toMap(Price::lookupKey, Function.identity()));
        int position = 0;
        for (PricePlan.Line line : plan.lines()) {
            Price price = known.remove(line.lookupKey());
            boolean isNew = price == null;
            price = isNew ? new Price(scope, product, line.lookupKey()) : price;
            price.become(line, position++);
            if (isNew) {
                price.persist();
            }
        }
        known.values().forEach(Price::delete);
        return Price.of(scope, product);
    }

    private static void requireFree(Scope scope, UUID product, String lookupKey) {
        if (Price.isTaken(scope, lookupKey, product)) {
            throw LOOKUP_KEY_TAKEN
                    .because("The key \"" + lookupKey + "\" names a price of another product. Choose another key.")
                    .field("prices", "Choose another lookup key than \"" + lookupKey + "\".");
        }
    }
}
