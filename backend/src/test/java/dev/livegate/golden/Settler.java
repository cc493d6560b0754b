package dev.livegate.golden;

import static dev.livegate.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.livegate.sandbox.customer.CustomerApp;
import dev.livegate.testing.LocalDb;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who has a tenant and prepares a deploy, step by step through the wizard, as a page in a browser would. */
final class Settler {

    static final List<String> SECRETS =
            List.of("JWT_SECRET", "ENCRYPTION_KEY", "LIVEGATE_PROBE_TOKEN", "SESSION_SECRET");

    private final Stranger who;
    private final Map<String, String> session;

    private Settler(Stranger who, Set<String> spent) {
        this.who = who;
        this.session = signIn(who.email, spent);
    }

    /** By the link that the set-up mails. */
    static Settler arrived() {
        Stranger who = new Stranger();
        who.start("pro");
        who.pro();
        eventually(() -> assertThat(who.status().getString("status")).isEqualTo("complete"));
        return new Settler(who, Set.of());
    }

    /** Has answered everything and made no secrets yet. */
    static Settler withoutSecrets() {
        Settler settler = arrived();
        settler.answer("provider", "docker");
        settler.answer("appUrl", "http://localhost:5000");
        settler.answer("databaseUrl", LocalDb.server().demoCustomer());
        settler.answer("adminEmail", settler.email());
        return settler;
    }

    /** Has deployed this app, which knows the probe token, and the pre-flight has passed. */
    static Settler deployed(CustomerApp app) {
        Settler settler = withoutSecrets();
        settler.answer("appUrl", app.url());
        app.set("probeToken", settler.makeSecrets().path("LIVEGATE_PROBE_TOKEN"));
        settler.preflight().then().statusCode(200).body("status", equalTo("passed"));
        return settler;
    }

    Settler onAnotherDevice() {
        Set<String> before = links(who.email);
        given().contentType(ContentType.JSON)
                .body(Map.of("email", who.email))
                .post("/public/auth/magic-link")
                .then()
                .statusCode(202);
        return new Settler(who, before);
    }

    String email() {
        return who.email;
    }

    UUID tenant() {
        return UUID.fromString(who.tenant());
    }

    /** The value of the session cookie. */
    String session() {
        return session.get("livegate");
    }

    RequestSpecification calls() {
        return given().contentType(ContentType.JSON).cookies(session);
    }

    Response answer(String field, @Nullable String value) {
        Map<String, Object> body = new HashMap<>();
        body.put(field, value);
        return calls().body(body).put("/api/deploy/config");
    }

    Response makeSecrets() {
        return makeSecrets(UUID.randomUUID().toString());
    }

    Response makeSecrets(String idempotencyKey) {
        return calls().header("Idempotency-Key", idempotencyKey)
                .body(Map.of("keys", SECRETS))
                .post("/api/env/generate");
    }

    Response bring(String key, String value) {
        return calls().body(Map.of("value", value)).put("/api/credentials/" + key);
    }

    Response ask(String integration) {
        return calls().body(Map.of("probe", true)).post("/api/credentials/" + integration + "/check");
    }

    Response preflight(String... only) {
        return calls().body(only.length == 0 ? Map.of() : Map.of("only", List.of(only)))
                .post("/api/deploy/preflight");
    }

    Response verify() {
        return calls().post("/api/deploy/verify");
    }

    Response goLive() {
        return calls().body(Map.of("confirm", true)).post("/api/deploy/go-live");
    }

    Response pack(String provider) {
        return calls().body(Map.of("provider", provider, "appName", "Bakery", "appUrl", "https://bakery.example.net"))
                .post("/api/deploy/packs/generate");
    }

    JsonPath config() {
        return calls().get("/api/deploy/config")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Everything that can be read of a deploy, as it goes over the wire. */
    String everythingThatCanBeRead() {
        StringBuilder all = new StringBuilder();
        for (String list : List.of("config", "runs", "packs")) {
            all.append(calls().get("/api/deploy/" + list).asString());
        }
        return all.append(calls().get("/api/credentials").asString())
                .append(calls().get("/api/audit").asString())
                .toString();
    }

    private static Map<String, String> signIn(String email, Set<String> spent) {
        Set<String> fresh = new HashSet<>();
        eventually(() -> {
            fresh.addAll(links(email));
            fresh.removeAll(spent);
            assertThat(fresh).hasSize(1);
        });
        String link = fresh.iterator().next();
        Response session = given().contentType(ContentType.JSON)
                .body(Map.of("token", link.substring(link.lastIndexOf('/') + 1)))
                .post("/public/auth/session");
        assertThat(session.statusCode()).isEqualTo(200);
        return session.cookies();
    }

    private static Set<String> links(String email) {
        List<List<String>> all =
                given().get("/dev/inbox.json").jsonPath().getList("findAll { it.to == '" + email + "' }.links");
        Set<String> login = new HashSet<>();
        all.forEach(login::addAll);
        login.removeIf(link -> !link.contains("/login/"));
        return login;
    }
}
