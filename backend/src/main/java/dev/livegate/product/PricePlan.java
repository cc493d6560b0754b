package dev.livegate.product;

import static dev.livegate.platform.problem.RequestProblem.VALIDATION_FAILED;

import dev.livegate.platform.problem.Problem;
import dev.livegate.product.ProductRequest.WantedPrice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The prices that a product is to have, each in its place. */
record PricePlan(List<Line> lines) {

    private static final int SUFFIX_FROM = 24;

    record Line(
            String lookupKey,
            long amount,
            Currency currency,
            @Nullable Interval interval) {}

    /** Tells everything that is wrong at once. */
    static PricePlan of(UUID product, List<WantedPrice> wanted) {
        Map<String, String> wrong = new LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            String place = "prices[" + i + "].";
            line(product, wanted.get(i), place, wrong).ifPresent(lines::add);
        }
        if (wrong.isEmpty()) {
            distinct(lines, wrong);
        }
        if (!wrong.isEmpty()) {
            Problem problem = VALIDATION_FAILED.because("Some prices need another value.");
            wrong.forEach(problem::field);
            throw problem;
        }
        return new PricePlan(lines);
    }

    private static Optional<Line> line(UUID product, WantedPrice price, String place, Map<String, String> wrong) {
        Optional<Currency> currency = Currency.of(price.currency());
        if (currency.isEmpty()) {
            wrong.put(place + "currency", "Stripe does not sell in this currency. Choose another one.");
            return Optional.empty();
        }
        currency.get().objection(price.amount()).ifPresent(objection -> wrong.put(place + "amount", objection));
        String key = price.lookupKey() == null ? keyOf(product, currency.get(), price.interval()) : price.lookupKey();
        return Optional.of(new Line(key, price.amount(), currency.get(), price.interval()));
    }

    private static void distinct(List<Line> lines, Map<String, String> wrong) {
        for (int i = 0; i < lines.size(); i++) {
            String key = lines.get(i).lookupKey();
            if (lines.subList(0, i).stream().anyMatch(line -> line.lookupKey().equals(key))) {
                wrong.put(
                        "prices[" + i + "].lookupKey",
                        "Another price of this list has this key. Give it one of its own.");
            }
        }
    }

    private static String keyOf(UUID product, Currency currency, @Nullable Interval interval) {
        String suffix = product.toString().substring(SUFFIX_FROM);
        return "lg-" + suffix + "-" + currency.code() + "-" + (interval == null ? "once" : interval);
    }
}
