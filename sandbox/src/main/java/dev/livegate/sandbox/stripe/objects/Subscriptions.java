package dev.livegate.sandbox.stripe.objects;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Customers and what they subscribe to: enough to see which subscriptions a roll-back would touch. */
final class Subscriptions {
    private static final long PERIOD = Duration.ofDays(30).toSeconds();

    private Subscriptions() {}

    static Map<String, Endpoint> endpoints() {
        return Map.of(
                "POST /v1/customers", Subscriptions::customer,
                "GET /v1/customers/*", (world, id, params) -> world.customers.get(id),
                "POST /v1/subscriptions", Subscriptions::create,
                "GET /v1/subscriptions", Subscriptions::list,
                "GET /v1/subscriptions/*", (world, id, params) -> world.subscriptions.get(id),
                "DELETE /v1/subscriptions/*", Subscriptions::cancel);
    }

    private static Thing customer(World world, String none, Params params) {
        params.only("email", "name", "metadata", "description");
        return world.customers.add(world.thing("cus_", "customer")
                .with("email", params.text("email").orElse(null))
                .with("name", params.text("name").orElse(null))
                .describe(params));
    }

    private static Thing create(World world, String none, Params params) {
        params.only("customer", "items", "metadata");
        var customer = world.customers.named(params.required("customer"), "customer");
        var items =
                params.items("items").stream().map(item -> item(world, item)).toList();
        if (items.isEmpty()) {
            throw StripeError.missing("items");
        }
        return world.subscriptions.add(world.thing("sub_", "subscription")
                .with("cancel_at_period_end", false)
                .without("canceled_at")
                .with("customer", customer.id())
                .with(
                        "items",
                        new Thing().with("object", "list").with("data", items).with("has_more", false))
                .with("start_date", World.now())
                .with("status", "active")
                .describe(params));
    }

    private static Thing item(World world, Params params) {
        params.only("price", "quantity");
        var price = world.prices.named(params.required("price"), params.path("price"));
        if (!price.is("type", "recurring")) {
            throw StripeError.invalid("The price specified is set to `type=one_time`.", params.path("price"));
        }
        if (!price.is("active", true)) {
            throw StripeError.invalid(
                    "The price specified is inactive. This field only accepts active prices.", params.path("price"));
        }
        return world.thing("si_", "subscription_item")
                .with("current_period_start", World.now())
                .with("current_period_end", World.now() + PERIOD)
                .with("price", price)
                .with("quantity", params.integer("quantity").orElse(1L));
    }

    private static Thing list(World world, String none, Params params) {
        params.only("price", "customer", "status", "limit", "starting_after", "ending_before");
        var price = params.text("price");
        price.ifPresent(id -> world.prices.named(id, "price"));
        var status = params.text("status").orElse("");
        Predicate<Thing> fits = one ->
                status.equals("all") || (status.isEmpty() ? !one.is("status", "canceled") : one.is("status", status));
        return world.subscriptions.page(
                "/v1/subscriptions",
                params,
                fits.and(one -> price.map(id -> sells(one, id)).orElse(true))
                        .and(one -> params.text("customer")
                                .map(id -> one.is("customer", id))
                                .orElse(true)));
    }

    private static boolean sells(Thing subscription, String price) {
        return subscription.get("items") instanceof Thing items
                && items.get("data") instanceof List<?> data
                && data.stream()
                        .anyMatch(item -> item instanceof Thing one
                                && one.get("price") instanceof Thing sold
                                && sold.is("id", price));
    }

    private static Thing cancel(World world, String id, Params params) {
        return world.subscriptions.get(id).with("status", "canceled").with("canceled_at", World.now());
    }
}
