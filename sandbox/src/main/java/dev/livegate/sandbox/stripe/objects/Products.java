package dev.livegate.sandbox.stripe.objects;

import java.util.Map;
import java.util.function.Predicate;

final class Products {
    private static final String[] TEXTS = {
        "name", "description", "statement_descriptor", "tax_code", "unit_label", "url",
    };

    private Products() {}

    static Map<String, Endpoint> endpoints() {
        return Map.of(
                "POST /v1/products", Products::create,
                "GET /v1/products", Products::list,
                "GET /v1/products/*", (world, id, params) -> world.products.get(id),
                "POST /v1/products/*", Products::update,
                "DELETE /v1/products/*", Products::delete);
    }

    static Thing create(World world, String none, Params params) {
        known(params, "id");
        params.required("name");
        var product = world.thing("prod_", "product")
                .with("active", params.bool("active").orElse(true))
                .without("default_price", "description")
                .with("images", params.texts("images"))
                .without("package_dimensions", "shippable", "statement_descriptor", "tax_code", "unit_label", "url")
                .with("type", "service");
        params.text("id").ifPresent(id -> product.with("id", unused(world, id)));
        return world.products.add(applied(product, params));
    }

    private static Thing update(World world, String id, Params params) {
        known(params, "default_price");
        var product = world.products.get(id);
        var price = params.text("default_price").map(named -> world.prices.named(named, "default_price"));
        if (price.isPresent() && !price.get().is("product", id)) {
            throw StripeError.invalid("The price specified does not belong to this product.", "default_price");
        }
        price.ifPresent(found -> product.with("default_price", found.id()));
        params.bool("active").ifPresent(active -> product.with("active", active));
        return applied(product, params);
    }

    private static Thing list(World world, String none, Params params) {
        params.only("active", "ids", "limit", "starting_after", "ending_before", "created");
        Predicate<Thing> fits = product -> params.bool("active")
                .map(active -> product.is("active", active))
                .orElse(true);
        var ids = params.texts("ids");
        return world.products.page(
                "/v1/products", params, fits.and(product -> ids.isEmpty() || ids.contains(product.id())));
    }

    private static Thing delete(World world, String id, Params params) {
        var product = world.products.get(id);
        if (!world.prices.where(price -> price.is("product", id)).isEmpty()) {
            throw StripeError.invalid(
                    "This product cannot be deleted because it has one or more user-created prices.", "id");
        }
        world.products.remove(product.id());
        return new Thing().with("id", id).with("object", "product").with("deleted", true);
    }

    private static void known(Params params, String own) {
        params.only(
                own,
                "active",
                "metadata",
                "images",
                "name",
                "description",
                "statement_descriptor",
                "tax_code",
                "unit_label",
                "url");
    }

    private static Thing applied(Thing product, Params params) {
        for (var name : TEXTS) {
            params.text(name).ifPresent(text -> product.with(name, text.isEmpty() ? null : text));
        }
        return product.describe(params).with("updated", World.now());
    }

    private static String unused(World world, String id) {
        if (world.products.find(id).isPresent()) {
            throw StripeError.coded("resource_already_exists", "Product already exists.", "id");
        }
        return id;
    }
}
