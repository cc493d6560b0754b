package dev.livegate.sandbox.stripe.objects;

import java.util.List;
import java.util.Map;

final class Accounts {
    private Accounts() {}

    static Map<String, Endpoint> endpoints() {
        return Map.of("GET /v1/account", Accounts::account, "GET /v1/balance", Accounts::balance);
    }

    private static Thing account(World world, String id, Params params) {
        params.only();
        var open = !world.restricted();
        return new Thing()
                .with("id", world.account())
                .with("object", "account")
                .with(
                        "business_profile",
                        new Thing().with("name", "Acme Clubhouse").with("url", "https://acme.example"))
                .with("capabilities", Map.of("card_payments", open ? "active" : "inactive"))
                .with("charges_enabled", open)
                .with("country", "US")
                .with("created", 1_700_000_000)
                .with("default_currency", "usd")
                .with("details_submitted", open)
                .with("email", "owner@acme.example")
                .with("payouts_enabled", open)
                .with("requirements", Map.of("currently_due", open ? List.of() : List.of("external_account")))
                .with("type", "standard");
    }

    private static Thing balance(World world, String id, Params params) {
        params.only();
        var nothing = List.of(Map.of("amount", 0, "currency", "usd"));
        return new Thing()
                .with("object", "balance")
                .with("available", nothing)
                .with("livemode", world.live())
                .with("pending", nothing);
    }
}
