package dev.livegate.sandbox.stripe.objects;

import java.util.Map;
import java.util.function.Predicate;

/** How customers may manage their subscriptions themselves; the first configuration is the default one. */
final class PortalConfigurations {
    private PortalConfigurations() {}

    static Map<String, Endpoint> endpoints() {
        return Map.of(
                "POST /v1/billing_portal/configurations", PortalConfigurations::create,
                "GET /v1/billing_portal/configurations", PortalConfigurations::list,
                "GET /v1/billing_portal/configurations/*", (world, id, params) -> world.portalConfigurations.get(id),
                "POST /v1/billing_portal/configurations/*", PortalConfigurations::update);
    }

    private static Thing create(World world, String none, Params params) {
        params.only("business_profile", "features", "default_return_url", "metadata");
        var features = params.nested("features").orElseThrow(() -> StripeError.missing("features"));
        var profile = params.nested("business_profile").map(Params::tree).orElse(Map.of());
        var first = world.portalConfigurations.where(any -> true).isEmpty();
        return world.portalConfigurations.add(world.thing("bpc_", "billing_portal.configuration")
                .with("active", true)
                .with("business_profile", profile)
                .with("default_return_url", params.text("default_return_url").orElse(null))
                .with("features", features.tree())
                .with("is_default", first)
                .describe(params)
                .with("updated", World.now()));
    }

    private static Thing update(World world, String id, Params params) {
        params.only("active", "business_profile", "features", "default_return_url", "metadata");
        var configuration = world.portalConfigurations.get(id);
        params.bool("active").ifPresent(active -> configuration.with("active", active));
        params.nested("features").ifPresent(features -> configuration.with("features", features.tree()));
        return configuration.describe(params).with("updated", World.now());
    }

    private static Thing list(World world, String none, Params params) {
        params.only("active", "is_default", "limit", "starting_after", "ending_before");
        Predicate<Thing> fits = any -> true;
        for (var name : new String[] {"active", "is_default"}) {
            fits = fits.and(
                    one -> params.bool(name).map(wanted -> one.is(name, wanted)).orElse(true));
        }
        return world.portalConfigurations.page("/v1/billing_portal/configurations", params, fits);
    }
}
