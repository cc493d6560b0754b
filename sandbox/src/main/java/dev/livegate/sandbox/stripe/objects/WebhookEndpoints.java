package dev.livegate.sandbox.stripe.objects;

import java.util.Map;

/** Where Stripe would send events; the signing secret is told once, on creation. */
final class WebhookEndpoints {
    private WebhookEndpoints() {}

    static Map<String, Endpoint> endpoints() {
        return Map.of(
                "POST /v1/webhook_endpoints", WebhookEndpoints::create,
                "GET /v1/webhook_endpoints", WebhookEndpoints::list,
                "GET /v1/webhook_endpoints/*", (world, id, params) -> world.webhookEndpoints.get(id),
                "POST /v1/webhook_endpoints/*", WebhookEndpoints::update,
                "DELETE /v1/webhook_endpoints/*", WebhookEndpoints::delete);
    }

    private static Thing create(World world, String none, Params params) {
        params.only("url", "enabled_events", "description", "metadata", "api_version", "connect");
        if (params.texts("enabled_events").isEmpty()) {
            throw StripeError.missing("enabled_events");
        }
        var endpoint = world.thing("we_", "webhook_endpoint")
                .with("api_version", params.text("api_version").orElse(null))
                .without("application")
                .with("description", params.text("description").orElse(null))
                .with("enabled_events", params.texts("enabled_events"))
                .with("status", "enabled")
                .with("url", url(world, params.required("url")));
        world.webhookEndpoints.add(endpoint.describe(params));
        var told = new Thing();
        endpoint.fields().forEach(told::with);
        return told.with("secret", World.id("whsec_", 32));
    }

    private static Thing update(World world, String id, Params params) {
        params.only("url", "enabled_events", "description", "metadata", "disabled");
        var endpoint = world.webhookEndpoints.get(id);
        params.text("url").ifPresent(url -> endpoint.with("url", url(world, url)));
        params.bool("disabled").ifPresent(off -> endpoint.with("status", off ? "disabled" : "enabled"));
        if (params.has("enabled_events")) {
            endpoint.with("enabled_events", params.texts("enabled_events"));
        }
        return endpoint.describe(params);
    }

    private static Thing list(World world, String none, Params params) {
        params.only("limit", "starting_after", "ending_before");
        return world.webhookEndpoints.page("/v1/webhook_endpoints", params, endpoint -> true);
    }

    private static Thing delete(World world, String id, Params params) {
        world.webhookEndpoints.remove(id);
        return new Thing().with("id", id).with("object", "webhook_endpoint").with("deleted", true);
    }

    private static String url(World world, String url) {
        if (!url.matches("https?://\\S+") || world.live() && url.startsWith("http:")) {
            throw StripeError.coded("url_invalid", "Invalid URL: live endpoints need https.", "url");
        }
        return url;
    }
}
