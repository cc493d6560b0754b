package dev.livegate.credential.setup;

import com.fasterxml.jackson.databind.JsonNode;
import dev.livegate.platform.check.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether every price can be charged, and whether each plan costs what its name promises: free nothing, others something. */
final class StripePricing {

    private static final List<String> PAID = List.of("pro", "scale");

    private StripePricing() {}

    static Verdict judge(List<JsonNode> products, List<JsonNode> prices) {
        if (prices.isEmpty() || !prices.stream().allMatch(StripePricing::canBeCharged)) {
            return Verdict.failed(
                    "A price lacks amount, currency or interval. Correct it at Stripe, Product catalogue.");
        }
        if (any("free", products, prices, price -> !costsNothing(price))) {
            return Verdict.failed("The plan free has a price above zero. Archive that price at Stripe.");
        }
        Optional<String> given = PAID.stream()
                .filter(plan -> any(plan, products, prices, StripePricing::costsNothing))
                .findFirst();
        Optional<String> once = PAID.stream()
                .filter(plan -> any(plan, products, prices, price -> true))
                .filter(plan -> !any(plan, products, prices, StripePricing::recurs))
                .findFirst();
        return given.map(plan -> Verdict.failed("A price of the plan " + plan + " is zero. Archive it at Stripe."))
                .or(() -> once.map(plan -> Verdict.failed("No price of the plan " + plan
                        + " recurs, so that it is paid for once and for ever. Add a monthly or yearly one.")))
                .orElseGet(() -> Verdict.passed(
                        "Every price has an amount, a currency and, where it recurs, an interval, and fits its plan."));
    }

    private static boolean any(String plan, List<JsonNode> products, List<JsonNode> prices, Predicate<JsonNode> which) {
        List<String> ids = products.stream()
                .filter(product -> isPlan(product, plan))
                .map(product -> product.path("id").asText())
                .toList();
        return prices.stream()
                .filter(price -> ids.contains(price.path("product").asText()))
                .anyMatch(which);
    }

    /** More strictly than when one is looked for: "Free shipping" may well cost something. */
    private static boolean isPlan(JsonNode product, String plan) {
        String told = product.path("metadata").path("plan").asText();
        String name = told.isEmpty() ? product.path("name").asText() : told;
        return name.strip().equalsIgnoreCase(plan) || name.strip().equalsIgnoreCase(plan + " plan");
    }

    private static boolean canBeCharged(JsonNode price) {
        boolean amount =
                price.path("unit_amount").isNumber() || price.hasNonNull("unit_amount_decimal") || isTiered(price);
        boolean interval = !recurs(price)
                || !price.path("recurring").path("interval").asText().isEmpty();
        return amount && interval && price.path("currency").asText().length() == 3;
    }

    private static boolean costsNothing(JsonNode price) {
        String amount = price.path("unit_amount").asText("");
        String exact = amount.isEmpty() ? price.path("unit_amount_decimal").asText("1") : amount;
        return !isTiered(price) && new BigDecimal(exact).signum() == 0;
    }

    private static boolean isTiered(JsonNode price) {
        return price.path("billing_scheme").asText().equals("tiered");
    }

    private static boolean recurs(JsonNode price) {
        return price.path("type").asText().equals("recurring");
    }
}
