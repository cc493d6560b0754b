package dev.livegate.credential.setup;

import com.fasterxml.jackson.databind.JsonNode;
import dev.livegate.credential.vendor.Setup.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is for sale: that there is something, that the three plans are among it, and that their prices are right. */
final class StripeCatalogue {

    private static final List<String> PLANS = List.of("free", "pro", "scale");

    private StripeCatalogue() {}

    static List<Seen> look(List<JsonNode> products, List<JsonNode> prices) {
        Set<String> priced =
                prices.stream().map(price -> price.path("product").asText()).collect(Collectors.toSet());
        List<Seen> seen = new ArrayList<>();
        seen.add(products(products, priced));
        PLANS.forEach(plan -> seen.add(Seen.of(
                "stripe.product-" + plan,
                products.stream().anyMatch(product -> isPlan(product, plan)),
                "There is a product " + plan + ".",
                "There is no active product " + plan + ". Add it, or name its plan in the metadata.")));
        seen.add(new Seen("stripe.pricing", StripePricing.judge(products, prices)));
        return seen;
    }

    private static Seen products(List<JsonNode> products, Set<String> priced) {
        Optional<String> bare = products.stream()
                .filter(product -> !priced.contains(product.path("id").asText()))
                .map(product -> product.path("name").asText())
                .findFirst();
        return Seen.of(
                "stripe.products",
                !products.isEmpty() && bare.isEmpty(),
                "Every product has a price.",
                bare.map(name -> "The product " + name + " has no active price. Add one, or archive it.")
                        .orElse("There is no active product. Add what you sell at Stripe, Product catalogue."));
    }

    private static boolean isPlan(JsonNode product, String plan) {
        String told = product.path("metadata").path("plan").asText();
        String name = product.path("name").asText().toLowerCase(Locale.ROOT);
        return told.isEmpty() ? List.of(name.split("[^a-z0-9]+")).contains(plan) : told.equalsIgnoreCase(plan);
    }
}
