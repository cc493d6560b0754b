package dev.livegate.notification.post;

import static dev.livegate.testing.Eventually.eventually;
import static dev.livegate.testing.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.notification.Hooks;
import dev.livegate.notification.Topic;
import dev.livegate.sandbox.host.RequestLog.Entry;
import dev.livegate.sandbox.webhook.WebhookSink;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a delivery when whoever receives it does not do as they should. */
@QuarkusTest
class PostTest {

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
    void triesEightTimesUnderOneIdAndThenNoMore() {
        // Given
        String id = acme.add("/status/500/eight", "app.live").getString("item.id");
        acme.tell(Topic.APP_LIVE, "Your app is live.");
        // When
        for (int tries = 1; tries <= 8; tries++) {
            int so = tries;
            eventually(() -> assertThat(first(id).getInt("tries")).isEqualTo(so));
            acme.hurry();
        }
        // Then
        JsonPath delivery = first(id);
        assertThat(delivery.getString("state")).isEqualTo("failed");
        assertThat(delivery.getList("log.status")).containsOnly(500).hasSize(8);
        assertThat(delivery.getString("log[0].answer")).contains("500");
        assertThat(delivery.getString("nextAt")).isNull();
        assertThat(acme.received("/status/500/eight").stream()
                        .map(entry -> entry.headers().get("webhook-id"))
                        .distinct())
                .hasSize(1);
        assertThat(acme.audited()).containsExactly("WEBHOOK_ADDED", "WEBHOOK_PAUSED");
        assertThat(acme.shown(id, "failuresInRow")).isEqualTo("8");
    }

    @Test
    void waitsAsLongAsItIsAskedTo() {
        // Given
        String id = acme.add("/status/429/busy?retry-after=120", "app.live").getString("item.id");
        // When
        acme.tell(Topic.APP_LIVE, "Your app is live.");
        // Then
        eventually(() -> assertThat(first(id).getInt("tries")).isEqualTo(1));
        Instant tried = Instant.parse(first(id).getString("log[0].at"));
        Instant next = Instant.parse(first(id).getString("nextAt"));
        assertThat(Duration.between(tried, next)).isBetween(Duration.ofSeconds(119), Duration.ofSeconds(135));
    }

    @Test
    void restsAfterFourFailuresAndHealsByHand() {
        // Given
        String id = acme.add("/status/503/rests", "app.live").getString("item.id");
        for (int failure = 1; failure <= 4; failure++) {
            int so = failure;
            acme.test(id).then().statusCode(202);
            eventually(() -> assertThat(acme.shown(id, "failuresInRow")).isEqualTo(Integer.toString(so)));
        }
        acme.tell(Topic.APP_LIVE, "Your app is live.");
        eventually(() -> assertThat(first(id).getString("type")).isEqualTo("app.live"));
        String waiting = first(id).getString("id");
        eventually(() -> assertThat(Instant.parse(first(id).getString("nextAt")))
                .isAfter(Instant.now().plusSeconds(30)));
        boolean rested = acme.shown(id, "state").equals("paused") && first(id).getInt("tries") == 0;
        Superuser.tamper(
                "update webhook_endpoints set url = ? where tenant_id = ?", sink.url() + "/hook/healed", acme.id());
        // When
        acme.owner
                .calls()
                .post("/api/webhooks/" + id + "/deliveries/" + waiting + "/redeliver")
                .then()
                .statusCode(202);
        // Then
        eventually(() -> assertThat(acme.shown(id, "state")).isEqualTo("on"));
        acme.hurry();
        eventually(() -> assertThat(acme.received("/hook/healed")).hasSize(2));
        assertThat(rested).isTrue();
        assertThat(acme.received("/hook/healed").stream().map(Entry::body).distinct())
                .hasSize(1);
        assertThat(acme.audited()).containsExactly("WEBHOOK_ADDED", "WEBHOOK_PAUSED", "WEBHOOK_RECOVERED");
    }

    @Test
    void givesUpWhereNobodyWantsToBeCalledAnyMoreAndSaysSoElsewhere() {
        // Given
        String gone = acme.add("/status/410/gone", "app.live").getString("item.id");
        acme.add("/hook/elsewhere", "webhook.disabled");
        // When
        acme.tell(Topic.APP_LIVE, "Your app is live.");
        // Then
        eventually(() -> assertThat(acme.shown(gone, "state")).isEqualTo("off"));
        assertThat(acme.shown(gone, "offBecause")).contains("410");
        eventually(() -> assertThat(acme.received("/hook/elsewhere")).hasSize(1));
        assertThat(acme.received("/hook/elsewhere").get(0).body()).contains("webhook.disabled", gone);
        acme.hurry();
        eventually(() -> assertThat(first(gone).getString("state")).isEqualTo("cancelled"));
        assertThat(acme.received("/status/410/gone")).hasSize(1);
    }

    @Test
    void followsNoRedirect() {
        // Given
        String id = acme.add("/status/302/moved", "app.live").getString("item.id");
        // When
        acme.test(id).then().statusCode(202);
        // Then
        eventually(() -> assertThat(first(id).getString("state")).isEqualTo("failed"));
        assertThat(first(id).getString("log[0].sentence")).contains("302", "redirect");
        assertThat(acme.received("/hook/redirected")).isEmpty();
    }

    @Test
    void holdsUpNobodyElseWhileEndpointsHang() {
        // Given
        for (int i = 0; i < 6; i++) {
            acme.add("/hang/" + i, "app.live");
        }
        Hooks other = Hooks.into(sink);
        other.add("/hook/swift", "app.live");
        acme.tell(Topic.APP_LIVE, "Your app is live.");
        eventually(() -> assertThat(acme.received("/hang/")).isNotEmpty());
        // When
        other.tell(Topic.APP_LIVE, "Theirs is live too.");
        // Then
        within(
                Duration.ofSeconds(5),
                () -> assertThat(other.received("/hook/swift")).hasSize(1));
    }

    private JsonPath first(String webhook) {
        return acme.owner
                .calls()
                .get("/api/webhooks/" + webhook + "/deliveries?limit=1")
                .jsonPath()
                .setRootPath("items[0]");
    }
}
