package dev.livegate.sandbox.stripe.objects;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A purchase, from the cart to the page on which the customer pays. */
final class CheckoutSessions {
    private static final long OPEN_FOR = Duration.ofDays(1).toSeconds();
    private static final long SHORTEST = Duration.ofMinutes(30).toSeconds();

    /** What Stripe charges at least, in the smallest unit; of other currencies we do not know. */
    private static final Map<String, Long> LEAST = Map.ofEntries(
            Map.entry("usd", 50L),
            Map.entry("eur", 50L),
            Map.entry("gbp", 30L),
            Map.entry("chf", 50L),
            Map.entry("cad", 50L),
            Map.entry("aud", 50L),
            Map.entry("nzd", 50L),
            Map.entry("sgd", 50L),
            Map.entry("jpy", 50L),
            Map.entry("sek", 300L),
            Map.entry("nok", 300L),
            Map.entry("dkk", 250L),
            Map.entry("pln", 200L),
            Map.entry("hkd", 400L),
            Map.entry("mxn", 1000L));

    private record Line(Thing price, long quantity) {
        long total() {
            return price.get("unit_amount") instanceof Long amount ? amount * quantity : 0;
        }

        boolean isRecurring() {
            return price.is("type", "recurring");
        }
    }

    private CheckoutSessions() {}

    static Map<String, Endpoint> endpoints() {
        return Map.of(
                "POST /v1/checkout/sessions", CheckoutSessions::create,
                "GET /v1/checkout/sessions", CheckoutSessions::list,
                "GET /v1/checkout/sessions/*", (world, id, params) -> world.sessions.get(id),
                "POST /v1/checkout/sessions/*/expire", CheckoutSessions::expire);
    }

    private static Thing create(World world, String none, Params params) {
        params.only(
                "mode",
                "line_items",
                "success_url",
                "cancel_url",
                "customer",
                "customer_email",
                "metadata",
                "client_reference_id",
                "payment_method_types",
                "expires_at");
        params.required("mode");
        var mode = params.oneOf("mode", "payment", "subscription").orElseThrow();
        var lines = params.items("line_items").stream()
                .map(line -> line(world, line))
                .toList();
        check(mode, lines);
        var total = lines.stream().mapToLong(Line::total).sum();
        var currency = String.valueOf(lines.get(0).price().get("currency"));
        requireEnough(mode, total, currency);
        var prefix = world.live() ? "cs_live_" : "cs_test_";
        var session = world.thing(prefix, "checkout.session")
                .with("amount_subtotal", total)
                .with("amount_total", total)
                .with("cancel_url", params.text("cancel_url").orElse(null))
                .with("client_reference_id", params.text("client_reference_id").orElse(null))
                .with("currency", currency)
                .with("customer", params.text("customer").orElse(null))
                .with("expires_at", expiry(params))
                .with("mode", mode)
                .with("payment_status", total == 0 ? "no_payment_required" : "unpaid")
                .with("status", "open")
                .with("success_url", url(params, "success_url"))
                .describe(params);
        return world.sessions.add(session.with("url", world.address() + CheckoutPage.PATH + session.id()));
    }

    private static long expiry(Params params) {
        var soonest = World.now() + SHORTEST;
        var wanted = params.integer("expires_at").orElse(World.now() + OPEN_FOR);
        if (wanted < soonest || wanted > World.now() + OPEN_FOR) {
            throw StripeError.invalid(
                    "The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.",
                    "expires_at");
        }
        return wanted;
    }

    private static String url(Params params, String name) {
        var url = params.required(name);
        if (!url.matches("https?://\\S+")) {
            throw StripeError.coded("url_invalid", "Not a valid URL", name);
        }
        return url;
    }

    private static void requireEnough(String mode, long total, String currency) {
        if (mode.equals("payment") && total > 0 && total < LEAST.getOrDefault(currency, 0L)) {
            throw StripeError.coded(
                    "amount_too_small",
                    "The Checkout Session's total amount due must add up to at least " + LEAST.get(currency) + " "
                            + currency + " in the smallest unit",
                    "line_items");
        }
    }

    private static Thing list(World world, String none, Params params) {
        params.only("status", "limit", "starting_after", "ending_before");
        return world.sessions.page(
                "/v1/checkout/sessions",
                params,
                session -> params.text("status")
                        .map(status -> session.is("status", status))
                        .orElse(true));
    }

    private static Thing expire(World world, String id, Params params) {
        var session = world.sessions.get(id);
        if (!session.is("status", "open")) {
            throw StripeError.invalid(
                    "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a status of "
                            + session.text("status") + ".",
                    "session");
        }
        return session.with("status", "expired").with("url", null);
    }

    private static Line line(World world, Params params) {
        params.only("price", "quantity");
        var price = world.prices.named(params.required("price"), params.path("price"));
        if (!price.is("active", true)) {
            throw StripeError.invalid(
                    "The price specified is inactive. This field only accepts active prices.", params.path("price"));
        }
        var quantity = params.integer("quantity").orElseThrow(() -> StripeError.missing(params.path("quantity")));
        if (quantity < 1) {
            throw StripeError.coded(
                    "parameter_invalid_integer",
                    "This value must be greater than or equal to 1.",
                    params.path("quantity"));
        }
        return new Line(price, quantity);
    }

    private static void check(String mode, List<Line> lines) {
        if (lines.isEmpty()) {
            throw StripeError.missing("line_items");
        }
        if (mode.equals("payment") && lines.stream().anyMatch(Line::isRecurring)) {
            throw StripeError.invalid(
                    "You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use only one-time prices.",
                    "mode");
        }
        if (mode.equals("subscription") && lines.stream().noneMatch(Line::isRecurring)) {
            throw StripeError.invalid("You must provide at least one recurring price in `subscription` mode.", "mode");
        }
        if (lines.stream().map(line -> line.price().get("currency")).distinct().count() > 1) {
            throw StripeError.invalid(
                    "All prices on a Checkout Session must be expressed in the same currency.", "line_items");
        }
    }
}
