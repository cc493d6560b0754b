package dev.livegate.sandbox.stripe.objects;

import dev.livegate.sandbox.host.Answer;
import java.util.LinkedHashMap;
import java.util.Map;

/** A refusal in Stripe's shape: {"error": {type, code, message, param, doc_url}}. */
public final class StripeError extends RuntimeException {
    private static final String INVALID = "invalid_request_error";

    private final int status;
    private final transient Map<String, Object> error = new LinkedHashMap<>();

    private StripeError(int status, String type, String message) {
        super(message, null, false, false);
        this.status = status;
        error.put("message", message);
        error.put("type", type);
    }

    public static StripeError invalid(String message, String param) {
        return new StripeError(400, INVALID, message).with("param", param);
    }

    public static StripeError coded(String code, String message, String param) {
        return invalid(message, param).code(code);
    }

    public static StripeError missing(String param) {
        return coded("parameter_missing", "Missing required param: " + param + ".", param);
    }

    public static StripeError unknownParameter(String param) {
        return coded("parameter_unknown", "Received unknown parameter: " + param, param);
    }

    public static StripeError noSuch(String kind, String id, String param) {
        return coded("resource_missing", "No such " + kind + ": '" + id + "'", param);
    }

    public static StripeError notFound(String kind, String id) {
        var message = "No such " + kind + ": '" + id + "'";
        return new StripeError(404, INVALID, message).with("param", "id").code("resource_missing");
    }

    public static StripeError unknownUrl(String method, String path) {
        return new StripeError(404, INVALID, "Unrecognized request URL (" + method + ": " + path + ").");
    }

    public static StripeError unauthorized(String message) {
        return new StripeError(401, INVALID, message);
    }

    public static StripeError permission(String message) {
        return new StripeError(403, INVALID, message).code("more_permissions_required");
    }

    public static StripeError idempotency(int status, String message) {
        return new StripeError(status, "idempotency_error", message);
    }

    public static StripeError rateLimited() {
        return new StripeError(429, INVALID, "Request rate limit exceeded.").code("rate_limit");
    }

    public static StripeError locked() {
        return new StripeError(429, INVALID, "Another request is accessing this object right now.")
                .code("lock_timeout");
    }

    public static StripeError unknown(int status) {
        return new StripeError(status, "api_error", "An unknown error occurred");
    }

    public static StripeError declined() {
        return new StripeError(402, "card_error", "Your card was declined.")
                .with("decline_code", "generic_decline")
                .code("card_declined");
    }

    public StripeError code(String code) {
        return with("code", code).with("doc_url", "https://stripe.com/docs/error-codes/" + code.replace('_', '-'));
    }

    public Answer answer() {
        var answer = Answer.json(status, Map.of("error", error));
        return status == 429
                ? answer.with("Retry-After", "1").with("Stripe-Should-Retry", "true")
                : answer.with("Stripe-Should-Retry", String.valueOf(status >= 500 || status == 409));
    }

    private StripeError with(String name, String value) {
        error.put(name, value);
        return this;
    }
}
