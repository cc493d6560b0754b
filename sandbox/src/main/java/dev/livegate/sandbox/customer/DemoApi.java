package dev.livegate.sandbox.customer;

import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.Call;
import dev.livegate.sandbox.host.Json;
import dev.livegate.sandbox.host.Refusal;
import dev.livegate.sandbox.host.Routes;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The part of the API that synthetic checks walk through with a test user: log in, add a contact, be kept out. */
final class DemoApi {
    static final String TEST_USER = "probe@acme.example";
    static final String TEST_PASSWORD = "correct-horse-battery-staple";

    private static final int SHORTEST_PASSWORD = 12;
    private static final String SESSION = UUID.randomUUID().toString();

    private DemoApi() {}

    static Routes mount(Routes routes) {
        return routes.on("POST", "/api/auth/login", DemoApi::login)
                .on("POST", "/api/auth/register", DemoApi::register)
                .on("POST", "/api/contacts", call -> created(call, "name"))
                .on("POST", "/api/deals", call -> created(call, "title"))
                .on("POST", "/api/messages", call -> created(call, "text"))
                .on("DELETE", "/api/contacts/*", DemoApi::removed)
                .on("DELETE", "/api/deals/*", DemoApi::removed)
                .on("GET", "/api/admin/members", DemoApi::ownersOnly)
                .on("GET", "/openapi.json", call -> Answer.json(200, openApi()))
                .on("GET", "/api/openapi.json", call -> Answer.json(200, openApi()));
    }

    private static Answer login(Call call) {
        var right = field(call, "email").equals(TEST_USER)
                && field(call, "password").equals(TEST_PASSWORD);
        return right
                ? answer(200, Map.of("token", SESSION, "role", "member"))
                : refusal(401, "E-mail or password is wrong.");
    }

    private static Answer register(Call call) {
        var strong = field(call, "password").length() >= SHORTEST_PASSWORD;
        return strong
                ? answer(201, Map.of("email", field(call, "email")))
                : refusal(422, "Choose a password of at least " + SHORTEST_PASSWORD + " characters.");
    }

    private static Answer created(Call call, String required) {
        if (!loggedIn(call)) {
            return refusal(401, "Log in first.");
        }
        var id = UUID.randomUUID().toString();
        return answer(201, Map.of("id", id, required, field(call, required)));
    }

    private static Answer removed(Call call) {
        return loggedIn(call) ? Answer.empty(204) : refusal(401, "Log in first.");
    }

    private static Answer ownersOnly(Call call) {
        return loggedIn(call) ? refusal(403, "Only an owner may see this.") : refusal(401, "Log in first.");
    }

    private static boolean loggedIn(Call call) {
        return call.header("authorization").orElse("").equals("Bearer " + SESSION);
    }

    private static String field(Call call, String name) {
        var value = Json.read(call.body()).path(name);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw Refusal.of(400, name + " is missing.");
        }
        return value.textValue();
    }

    private static Answer refusal(int status, String words) {
        return answer(status, Map.of("error", words));
    }

    private static Answer answer(int status, Object body) {
        return Answer.json(status, body).with("Cache-Control", "no-store");
    }

    private static Map<String, Object> openApi() {
        var ok = Map.of("responses", Map.of("200", Map.of("description", "Fine")));
        return Map.of(
                "openapi", "3.1.0",
                "info", Map.of("title", "Acme Clubhouse", "version", Website.VERSION),
                "servers", List.of(Map.of("url", "/")),
                "paths", Map.of("/api/health", Map.of("get", ok), "/api/ready", Map.of("get", ok)));
    }
}
