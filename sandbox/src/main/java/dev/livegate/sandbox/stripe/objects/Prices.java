package dev.livegate.sandbox.stripe.objects;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A price's amount, currency and interval are for ever; only what describes it may change. */
final class Prices {
    private static final Set<String> CURRENCIES =
            Set.of(("usd eur gbp chf sek nok dkk pln czk huf cad aud nzd sgd hkd inr brl mxn zar aed ils try"
                            + " jpy krw vnd clp isk ugx bhd jod kwd omr tnd")
                    .split(" "));
    private static final Set<String> THREE_DECIMALS = Set.of("bhd", "jod", "kwd", "omr", "tnd");
    private static final long LARGEST = 99_999_999_999L;

    private Prices() {}

    static Map<String, Endpoint> endpoints() {
        return Map.of(
                "POST /v1/prices", Prices::create,
                "GET /v1/prices", Prices::list,
                "GET /v1/prices/*", (world, id, params) -> world.prices.get(id),
                "POST /v1/prices/*", Prices::update);
    }

    private static Thing create(World world, String none, Params params) {
        params.only(
                "currency",
                "product",
                "product_data",
                "unit_amount",
                "recurring",
                "active",
                "nickname",
                "metadata",
                "lookup_key",
                "transfer_lookup_key",
                "tax_behavior");
        var currency = currency(params);
        var amount = amount(params, currency);
        var recurring = params.nested("recurring").map(Prices::recurring).orElse(null);
        freeLookupKey(world, params, "");
        var price = world.thing("price_", "price")
                .with("active", params.bool("active").orElse(true))
                .with("billing_scheme", "per_unit")
                .with("currency", currency)
                .without("custom_unit_amount", "lookup_key", "nickname")
                .with("product", product(world, params))
                .with("recurring", recurring)
                .with("tax_behavior", "unspecified")
                .without("tiers_mode", "transform_quantity")
                .with("type", recurring == null ? "one_time" : "recurring")
                .with("unit_amount", amount)
                .with("unit_amount_decimal", String.valueOf(amount));
        return world.prices.add(described(price, params));
    }

    private static Thing update(World world, String id, Params params) {
        params.only("active", "metadata", "nickname", "lookup_key", "transfer_lookup_key", "tax_behavior");
        var price = world.prices.get(id);
        var active = params.bool("active");
        var product = world.products.find(price.text("product"));
        if (active.equals(Optional.of(false))
                && product.isPresent()
                && product.get().is("default_price", id)) {
            throw StripeError.invalid(
                    "This price cannot be archived because it is the default price of its product.", "active");
        }
        freeLookupKey(world, params, id);
        active.ifPresent(wanted -> price.with("active", wanted));
        return described(price, params);
    }

    private static Thing list(World world, String none, Params params) {
        params.only(
                "active",
                "currency",
                "product",
                "type",
                "lookup_keys",
                "recurring",
                "limit",
                "starting_after",
                "ending_before",
                "created");
        var keys = params.texts("lookup_keys");
        if (keys.size() > 10) {
            throw StripeError.invalid("You may only specify up to 10 lookup keys.", "lookup_keys");
        }
        Predicate<Thing> fits = price -> keys.isEmpty() || keys.contains(price.text("lookup_key"));
        for (var name : List.of("currency", "product", "type")) {
            fits = fits.and(
                    price -> params.text(name).map(text -> price.is(name, text)).orElse(true));
        }
        return world.prices.page(
                "/v1/prices",
                params,
                fits.and(price -> params.bool("active")
                        .map(active -> price.is("active", active))
                        .orElse(true)));
    }

    private static String currency(Params params) {
        var currency = params.required("currency").toLowerCase(Locale.ROOT);
        if (!CURRENCIES.contains(currency)) {
            throw StripeError.invalid("Invalid currency: " + currency + ".", "currency");
        }
        return currency;
    }

    private static long amount(Params params, String currency) {
        var amount = params.integer("unit_amount").orElseThrow(() -> StripeError.missing("unit_amount"));
        if (amount < 0) {
            throw StripeError.coded(
                    "parameter_invalid_integer", "This value must be greater than or equal to 0.", "unit_amount");
        }
        if (amount > LARGEST) {
            throw StripeError.coded("amount_too_large", "Amount must be no more than $999,999,999.99", "unit_amount");
        }
        if (THREE_DECIMALS.contains(currency) && amount % 10 != 0) {
            throw StripeError.invalid("Amounts in " + currency + " must end in 0.", "unit_amount");
        }
        return amount;
    }

    private static Thing recurring(Params params) {
        params.only("interval", "interval_count", "usage_type", "trial_period_days");
        params.required("interval");
        return new Thing()
                .with(
                        "interval",
                        params.oneOf("interval", "day", "week", "month", "year").orElseThrow())
                .with("interval_count", params.integer("interval_count").orElse(1L))
                .without("meter")
                .with("trial_period_days", params.integer("trial_period_days").orElse(null))
                .with(
                        "usage_type",
                        params.oneOf("usage_type", "licensed", "metered").orElse("licensed"));
    }

    private static String product(World world, Params params) {
        var data = params.nested("product_data");
        return data.isPresent()
                ? Products.create(world, "", data.get()).id()
                : world.products.named(params.required("product"), "product").id();
    }

    /** A key stays with its holder, active or archived, until it is transferred; the holder then goes without. */
    private static void freeLookupKey(World world, Params params, String taker) {
        var key = params.text("lookup_key").filter(text -> !text.isEmpty());
        var holders = world.prices.where(price -> price.is("lookup_key", key.orElse(null)) && key.isPresent());
        for (var holder : holders) {
            if (!holder.id().equals(taker)) {
                if (!params.bool("transfer_lookup_key").orElse(false)) {
                    var message = "A price (`" + holder.id() + "`) already uses that lookup key.";
                    throw StripeError.invalid(message, "lookup_key");
                }
                holder.with("lookup_key", null);
            }
        }
    }

    private static Thing described(Thing price, Params params) {
        params.text("nickname").ifPresent(text -> price.with("nickname", orNull(text)));
        params.text("lookup_key").ifPresent(text -> price.with("lookup_key", orNull(text)));
        params.oneOf("tax_behavior", "inclusive", "exclusive", "unspecified")
                .ifPresent(behaviour -> price.with("tax_behavior", behaviour));
        return price.describe(params);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
