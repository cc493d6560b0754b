package dev.livegate.sandbox.customer;

import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.Call;
import java.util.Map;

/** Takes what Stripe signed with the app's secret, and nothing else. */
final class StripeEvents {
    private StripeEvents() {}

    static Answer answer(Call call, String secret) {
        var signature = call.header("stripe-signature").orElse("");
        var parts = signature.split(",v1=", 2);
        var right = !secret.isEmpty()
                && parts.length == 2
                && parts[0].startsWith("t=")
                && parts[1].equals(Identity.hmac(secret, parts[0].substring(2) + "." + call.text()));
        return right
                ? Answer.json(200, Map.of("received", true))
                : Answer.json(401, Map.of("error", "The signature is missing or wrong."));
    }
}
