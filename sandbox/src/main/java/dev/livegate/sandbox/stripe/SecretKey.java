package dev.livegate.sandbox.stripe;

import dev.livegate.sandbox.host.Call;
import dev.livegate.sandbox.stripe.objects.StripeError;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** What a key says of itself: sk_test_51ABCDEFGHIJKLMN… names its account after the 51, shorter keys share one. */
record SecretKey(boolean live, String account) {
    private static final Pattern SHAPE = Pattern.compile("(?:sk|rk)_(test|live)_(?:51([A-Za-z0-9]{14}))?[A-Za-z0-9_]*");
    private static final String SHARED_ACCOUNT = "1SandboxAccount0";

    static SecretKey of(Call call) {
        var authorization = call.header("authorization").orElse("");
        var key = authorization.startsWith("Basic ") ? basic(authorization.substring(6)) : bearer(authorization);
        if (key.isEmpty()) {
            throw StripeError.unauthorized(
                    "You did not provide an API key. Set the Authorization header to 'Bearer YOUR_SECRET_KEY'.");
        }
        var shape = SHAPE.matcher(key);
        if (!shape.matches() || key.endsWith("_") || key.contains("revoked")) {
            throw StripeError.unauthorized("Invalid API Key provided: " + masked(key));
        }
        var account = shape.group(2) == null ? SHARED_ACCOUNT : "1" + shape.group(2);
        return new SecretKey(shape.group(1).equals("live"), account);
    }

    private static String bearer(String authorization) {
        return authorization.startsWith("Bearer ") ? authorization.substring(7).trim() : "";
    }

    private static String basic(String encoded) {
        try {
            var pair = new String(Base64.getDecoder().decode(encoded.trim()), StandardCharsets.UTF_8);
            return pair.split(":", 2)[0];
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    static String masked(String key) {
        var shown = Math.min(8, key.length() / 2);
        return key.substring(0, shown) + "****" + key.substring(Math.max(shown, key.length() - 4));
    }
}
