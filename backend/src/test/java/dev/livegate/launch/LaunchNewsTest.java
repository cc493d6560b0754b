package dev.livegate.launch;

import static dev.livegate.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.notification.Hooks;
import dev.livegate.sandbox.stripe.Stripe;
import dev.livegate.sandbox.webhook.WebhookSink;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** SELL-72: others hear how a launch ended. */
@QuarkusTest
@TestProfile(OpenDatabases.class)
class LaunchNewsTest {

    private static Stripe stripe;
    private static WebhookSink sink;

    @BeforeAll
    static void open() {
        stripe = Shop.lookAlike();
        sink = Hooks.sink();
    }

    @AfterAll
    static void close() {
        stripe.close();
        sink.close();
    }

    @AfterEach
    void heal() {
        stripe.reset();
        sink.clear();
    }

    @Test
    @Proves("SELL-72")
    void tellsThatAProductIsOnSaleAndThatItIsNoMore() {
        // Given
        Shop shop = Shop.at(stripe);
        Hooks hooks = listening(shop);
        String deployment = shop.deployed().getString("id");
        // When
        shop.act(Map.of("action", "rollback", "deploymentId", deployment, "confirm", true))
                .then()
                .statusCode(200);
        // Then
        eventually(() -> assertThat(types(hooks)).containsExactlyInAnyOrder("launch.completed", "launch.rolled_back"));
        assertThat(told(hooks, "launch.completed").getMap("data"))
                .containsEntry("deploymentId", deployment)
                .containsEntry("productId", shop.product)
                .containsEntry("environment", "live")
                .containsEntry("deploymentStatus", "completed")
                .containsEntry("sentence", "\"Gold\" is on sale.");
    }

    @Test
    void tellsThatALaunchFailed() {
        // Given
        Shop shop = Shop.at(stripe);
        Hooks hooks = listening(shop);
        // When
        shop.act(Map.of("action", "deploy", "productId", shop.product)).then().statusCode(200);
        // Then
        eventually(() -> assertThat(types(hooks)).containsExactly("launch.failed"));
        assertThat(told(hooks, "launch.failed").getString("data.sentence")).isEqualTo("The launch of \"Gold\" failed.");
    }

    private static Hooks listening(Shop shop) {
        Hooks hooks = Hooks.of(shop.team, shop.team.owner(), sink);
        hooks.add("/hook/launches", "launch.completed", "launch.failed", "launch.rolled_back");
        return hooks;
    }

    private static List<String> types(Hooks hooks) {
        return hooks.received("/hook/launches").stream()
                .map(entry -> JsonPath.from(entry.body()).getString("type"))
                .toList();
    }

    private static JsonPath told(Hooks hooks, String type) {
        return hooks.received("/hook/launches").stream()
                .map(entry -> JsonPath.from(entry.body()))
                .filter(body -> body.getString("type").equals(type))
                .findFirst()
                .orElseThrow();
    }
}
