package dev.livegate.sandbox.stripe.objects;

import java.util.LinkedHashMap;
import java.util.Map;

/** Every endpoint by method and path, where * stands for an id. */
public final class Api {
    private static final Map<String, Endpoint> ENDPOINTS = new LinkedHashMap<>();

    static {
        ENDPOINTS.putAll(Accounts.endpoints());
        ENDPOINTS.putAll(Products.endpoints());
        ENDPOINTS.putAll(Prices.endpoints());
        ENDPOINTS.putAll(WebhookEndpoints.endpoints());
        ENDPOINTS.putAll(PortalConfigurations.endpoints());
        ENDPOINTS.putAll(Subscriptions.endpoints());
        ENDPOINTS.putAll(CheckoutSessions.endpoints());
    }

    private Api() {}

    public static Thing answer(World world, String method, String path, Params params) {
        var asked = (method + " " + path).split("/");
        for (var entry : ENDPOINTS.entrySet()) {
            var known = entry.getKey().split("/");
            if (fits(known, asked)) {
                return entry.getValue().answer(world, id(known, asked), params);
            }
        }
        throw StripeError.unknownUrl(method, path);
    }

    private static boolean fits(String[] known, String[] asked) {
        var same = known.length == asked.length;
        for (int i = 0; same && i < known.length; i++) {
            same = known[i].equals("*") || known[i].equals(asked[i]);
        }
        return same;
    }

    private static String id(String[] known, String[] asked) {
        for (int i = 0; i < known.length; i++) {
            if (known[i].equals("*")) {
                return asked[i];
            }
        }
        return "";
    }
}
