package dev.livegate.sandbox.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.livegate.sandbox.host.Http;
import dev.livegate.sandbox.host.Json;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Asks the look-alike as a client of the real thing would. */
final class StripeClient {
    static final String TEST_KEY = "sk_test_abc123";

    private final String url;
    private final String key;

    StripeClient(String url, String key) {
        this.url = url;
        this.key = key;
    }

    JsonNode create(String path, String form) {
        return json(post(path, form));
    }

    JsonNode read(String path) {
        return json(Http.get(url + path, "Authorization", "Bearer " + key));
    }

    HttpResponse<String> post(String path, String form, String... headers) {
        var all = new String[headers.length + 4];
        all[0] = "Authorization";
        all[1] = "Bearer " + key;
        all[2] = "Content-Type";
        all[3] = "application/x-www-form-urlencoded";
        System.arraycopy(headers, 0, all, 4, headers.length);
        return Http.post(url + path, form, all);
    }

    HttpResponse<String> once(String path, String form, String idempotencyKey) {
        return post(path, form, "Idempotency-Key", idempotencyKey);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    static JsonNode error(HttpResponse<String> answer) {
        return json(answer).path("error");
    }
}
