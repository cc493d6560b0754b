package dev.livegate.golden;

import dev.livegate.platform.time.Ids;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** A stranger with a phone, step by step through sign-up, each step with a key of its own so that it can be repeated. */
final class Stranger {

    final String slug = "f1-" + Ids.next().toString().substring(24);
    final String email = slug + "@example.test";
    private final String key = UUID.randomUUID().toString();
    private final Supplier<RequestSpecification> phone;
    private String jwt = "";
    private String tenant = "";

    Stranger() {
        this(RestAssured::given);
    }

    /** One who meets another instance than the test's own. */
    Stranger(Supplier<RequestSpecification> phone) {
        this.phone = phone;
    }

    Response start(String plan) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "Foo & Söhne", "ownerEmail", email, "slug", slug));
        if (plan != null) {
            body.put("plan", plan);
        }
        Response answer = post("/public/signup/start", body);
        if (answer.statusCode() == 201) {
            jwt = answer.path("jwt");
            tenant = answer.path("tenant.id");
        }
        return answer;
    }

    Response brand() {
        return post("/public/signup/brand", Map.of("primaryColor", "#0a7d6b", "secondaryColor", "#10222e"));
    }

    Response make(String webhookUrl) {
        return post("/public/signup/starter/make", Map.of("webhookUrl", webhookUrl));
    }

    Response pro() {
        return post("/public/signup/pro/confirm", Map.of());
    }

    Response retry() {
        return asItself().post("/api/v1/tenants/" + tenant + "/provision-retry");
    }

    JsonPath status() {
        return asItself()
                .get("/api/v1/tenants/" + tenant + "/provision-status")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    String tenant() {
        return tenant;
    }

    RequestSpecification asItself() {
        return phone.get().header("Authorization", "Bearer " + jwt);
    }

    private Response post(String path, Object body) {
        RequestSpecification call = jwt.isEmpty() || path.endsWith("/start") ? phone.get() : asItself();
        return call.header("Idempotency-Key", key + path.replace('/', '-'))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }
}
