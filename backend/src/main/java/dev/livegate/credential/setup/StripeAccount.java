package dev.livegate.credential.setup;

import com.fasterxml.jackson.databind.JsonNode;
import dev.livegate.credential.vendor.Keyring;
import dev.livegate.credential.vendor.Setup;
import dev.livegate.credential.vendor.Vendor;
import dev.livegate.platform.check.Verdict;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Products and prices, the webhook endpoint with its events, and the customer portal. */
@Singleton
class StripeAccount implements Setup {

    private static final String WEBHOOK = "/webhooks/stripe";
    private static final Set<String> EVENTS =
            Set.of("checkout.session.completed", "invoice.payment_failed", "customer.subscription.updated");

    @Override
    public String integration() {
        return "stripe";
    }

    @Override
    public String id() {
        return "stripe";
    }

    @Override
    public String api() {
        return "https://api.stripe.com";
    }

    @Override
    public List<Seen> look(Keyring keys, Vendor vendor, String appUrl) {
        List<Seen> seen = new ArrayList<>();
        Optional<List<JsonNode>> products = list(keys, vendor, "/v1/products?active=true&limit=100");
        Optional<List<JsonNode>> prices = list(keys, vendor, "/v1/prices?active=true&limit=100");
        if (products.isPresent() && prices.isPresent()) {
            seen.addAll(StripeCatalogue.look(products.get(), prices.get()));
        }
        list(keys, vendor, "/v1/webhook_endpoints?limit=100")
                .ifPresent(endpoints -> seen.addAll(webhook(endpoints, appUrl + WEBHOOK)));
        list(keys, vendor, "/v1/billing_portal/configurations?active=true&limit=1")
                .ifPresent(found -> seen.add(Seen.of(
                        "stripe.portal",
                        !found.isEmpty(),
                        "The customer portal is configured.",
                        "The customer portal is not configured. Save its settings once at Stripe, Billing.")));
        return seen;
    }

    private static List<Seen> webhook(List<JsonNode> endpoints, String wanted) {
        Optional<JsonNode> ours = endpoints.stream()
                .filter(one -> one.path("url").asText().equals(wanted))
                .findFirst();
        boolean enabled = ours.filter(one -> one.path("status").asText().equals("enabled"))
                .isPresent();
        Seen endpoint = Seen.of(
                "stripe.endpoint",
                enabled,
                "Stripe sends its events to your app.",
                ours.isPresent()
                        ? "The webhook endpoint is switched off. Switch it on at Stripe, Developers, Webhooks."
                        : "No webhook endpoint leads to " + WEBHOOK + " of your app. Add one at Stripe.");
        return List.of(endpoint, ours.map(StripeAccount::events).orElseGet(StripeAccount::noEvents));
    }

    private static Seen noEvents() {
        return new Seen(
                "stripe.events",
                Verdict.failed("Stripe sends your app no events at all. Add a webhook endpoint that leads to it."));
    }

    private static Seen events(JsonNode endpoint) {
        Set<String> enabled = endpoint.path("enabled_events")
                .valueStream()
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        String missing = enabled.contains("*")
                ? ""
                : EVENTS.stream()
                        .filter(event -> !enabled.contains(event))
                        .sorted()
                        .collect(Collectors.joining(", "));
        return new Seen(
                "stripe.events",
                missing.isEmpty()
                        ? Verdict.passed("Stripe sends every event that the app needs.")
                        : Verdict.failed("The webhook endpoint does not send " + missing + ". Add these events."));
    }

    private static Optional<List<JsonNode>> list(Keyring keys, Vendor vendor, String path) {
        var reply = vendor.get(
                path, request -> request.bearer(keys.secret("STRIPE_SECRET_KEY").orElseThrow()));
        return reply.isOk() && reply.body().path("data").isArray()
                ? Optional.of(Stream.of(reply.body().path("data"))
                        .flatMap(JsonNode::valueStream)
                        .toList())
                : Optional.empty();
    }
}
