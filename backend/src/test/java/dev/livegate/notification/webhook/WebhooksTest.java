package dev.livegate.notification.webhook;

import static dev.livegate.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.notification.Hooks;
import dev.livegate.notification.Topic;
import dev.livegate.sandbox.host.RequestLog.Entry;
import dev.livegate.sandbox.webhook.WebhookSink;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SELL-72: where webhooks go and what signs them. */
@QuarkusTest
class WebhooksTest {

    private static WebhookSink sink;

    private Hooks acme;

    @BeforeAll
    static void openTheSink() {
        sink = Hooks.sink();
    }

    @AfterAll
    static void closeTheSink() {
        sink.close();
    }

    @BeforeEach
    void somebody() {
        acme = Hooks.into(sink);
    }

    @AfterEach
    void nothingGoesOn() {
        acme.over();
    }

    @Test
    void showsTheSecretOnceAndKeepsItSealed() {
        // Given
        String key = UUID.randomUUID().toString();
        Map<String, Object> wish = Map.of("url", sink.url() + "/hook/once", "topics", List.of("app.live"));
        // When
        JsonPath made = acme.owner
                .calls()
                .header("Idempotency-Key", key)
                .body(wish)
                .post("/api/webhooks")
                .jsonPath();
        // Then
        String secret = made.getString("secret");
        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{44}");
        assertThat(made.getBoolean("shownOnce")).isTrue();
        Response again =
                acme.owner.calls().header("Idempotency-Key", key).body(wish).post("/api/webhooks");
        assertThat(again.<String>path("code")).isEqualTo("SECRET_ALREADY_SHOWN");
        assertThat(acme.owner.calls().get("/api/webhooks").asString()).doesNotContain(secret);
        assertThat(Superuser.read("select secret_sealed from webhook_secrets where tenant_id = ?", acme.id()))
                .singleElement()
                .asString()
                .startsWith("v1.")
                .doesNotContain(secret);
        assertThat(acme.audited()).containsExactly("WEBHOOK_ADDED");
    }

    @Test
    @Proves("SELL-72")
    void bringsWhatHasHappenedSignedToWhoeverWantsToHearOfIt() {
        // Given
        JsonPath wanted = acme.add("/hook/wanted", "app.live", "app.reverted");
        acme.add("/hook/other", "launch.failed");
        // When
        acme.tell(Topic.APP_LIVE, "Your app is live.");
        // Then
        eventually(() -> assertThat(acme.received("/hook/wanted")).hasSize(1));
        Entry entry = acme.received("/hook/wanted").get(0);
        assertThat(entry.method()).isEqualTo("POST");
        assertThat(entry.headers().get("content-type")).isEqualTo("application/json");
        assertThat(entry.headers().get("webhook-id")).startsWith("msg_");
        assertThat(entry.headers().get("webhook-signature"))
                .isEqualTo(Hooks.signature(wanted.getString("secret"), entry));
        JsonPath body = JsonPath.from(entry.body());
        assertThat(body.getString("type")).isEqualTo("app.live");
        assertThat(body.getString("timestamp")).endsWith("Z");
        assertThat(body.getMap("data"))
                .containsEntry("tenantId", acme.id().toString())
                .containsEntry("sentence", "Your app is live.")
                .containsEntry("revision", 7);
        eventually(() -> assertThat(acme.deliveries(wanted.getString("item.id")).getList("items.state"))
                .containsExactly("delivered"));
        assertThat(acme.received("/hook/other")).isEmpty();
    }

    @Test
    void signsWithBothSecretsWhileOneTakesThePlaceOfTheOther() {
        // Given
        JsonPath made = acme.add("/hook/rotating", "app.live");
        String id = made.getString("item.id");
        String fresh = acme.owner
                .calls()
                .body(Map.of("overlapHours", 1))
                .post("/api/webhooks/" + id + "/rotate")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        // When
        acme.test(id).then().statusCode(202);
        // Then
        eventually(() -> assertThat(acme.received("/hook/rotating")).hasSize(1));
        Entry entry = acme.received("/hook/rotating").get(0);
        assertThat(entry.headers().get("webhook-signature"))
                .isEqualTo(Hooks.signature(fresh, entry) + " " + Hooks.signature(made.getString("secret"), entry));
        assertThat(JsonPath.from(entry.body()).getString("type")).isEqualTo("webhook.test");
    }

    @Test
    void signsNoMoreWithASecretThatWasReplacedAtOnce() {
        // Given
        String id = acme.add("/hook/replaced", "app.live").getString("item.id");
        acme.owner.calls().post("/api/webhooks/" + id + "/rotate").then().statusCode(201);
        String fresh = acme.owner
                .calls()
                .body(Map.of("overlapHours", 0))
                .post("/api/webhooks/" + id + "/rotate")
                .path("secret");
        // When
        acme.test(id).then().statusCode(202);
        // Then
        eventually(() -> assertThat(acme.received("/hook/replaced")).hasSize(1));
        Entry entry = acme.received("/hook/replaced").get(0);
        assertThat(entry.headers().get("webhook-signature")).isEqualTo(Hooks.signature(fresh, entry));
    }

    @Test
    void callsNobodyWhoIsNotPublic() {
        // When
        List<Response> answers = List.of(
                add("http://169.254.169.254/latest/meta-data"),
                add("https://10.0.0.7/hook"),
                add("http://example.com/hook"),
                add("https://user:pass@example.com/hook"),
                add("https://example.com:22/hook"));
        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(400);
        assertThat(answers).extracting(answer -> answer.<String>path("code")).containsOnly("TARGET_NOT_ALLOWED");
        assertThat(acme.owner.calls().get("/api/webhooks").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void refusesATopicThatThereIsNot() {
        // When
        Response answer = acme.owner
                .calls()
                .body(Map.of("url", sink.url() + "/hook/x", "topics", List.of("app.gone")))
                .post("/api/webhooks");
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void showsAMemberTheHostOnly() {
        // Given
        acme.add("/hook/T0KEN-in-the-path", "app.live");
        // When
        JsonPath seen = acme.team.member().calls().get("/api/webhooks").jsonPath();
        // Then
        assertThat(seen.getString("items[0].url")).isEqualTo(sink.url() + "/…");
        assertThat(seen.getList("items[0].topics")).containsExactly("app.live");
    }

    @Test
    void sendsNothingWhileItIsOff() {
        // Given
        String id = acme.add("/hook/off", "app.live").getString("item.id");
        change(id, Map.of("enabled", false, "description", "For later"));
        acme.tell(Topic.APP_LIVE, "Your app is live.");
        // When
        Response refusal = acme.test(id);
        // Then
        assertThat(refusal.<String>path("code")).isEqualTo("WEBHOOK_OFF");
        assertThat(acme.shown(id, "state")).isEqualTo("off");
        assertThat(acme.shown(id, "description")).isEqualTo("For later");
        change(id, Map.of("enabled", true));
        acme.test(id).then().statusCode(202);
        eventually(() -> assertThat(acme.received("/hook/off")).hasSize(1));
        assertThat(acme.received("/hook/off").get(0).body()).contains("webhook.test");
    }

    @Test
    void forgetsEverythingOfAWebhookThatIsDeleted() {
        // Given
        String id = acme.add("/hook/deleted", "app.live").getString("item.id");
        acme.test(id).then().statusCode(202);
        eventually(() -> assertThat(acme.received("/hook/deleted")).hasSize(1));
        // When
        acme.owner.calls().delete("/api/webhooks/" + id).then().statusCode(204);
        // Then
        assertThat(Superuser.read(
                        "select id from webhook_secrets where tenant_id = ? union all"
                                + " select id from webhook_deliveries where tenant_id = ?",
                        acme.id(),
                        acme.id()))
                .isEmpty();
        assertThat(acme.owner.calls().get("/api/webhooks/" + id + "/deliveries").statusCode())
                .isEqualTo(404);
        assertThat(acme.audited()).containsExactly("WEBHOOK_ADDED", "WEBHOOK_DELETED");
    }

    private Response add(String url) {
        return acme.owner
                .calls()
                .body(Map.of("url", url, "topics", List.of("app.live")))
                .post("/api/webhooks");
    }

    private void change(String id, Map<String, ?> change) {
        acme.owner.calls().body(change).patch("/api/webhooks/" + id).then().statusCode(200);
    }
}
