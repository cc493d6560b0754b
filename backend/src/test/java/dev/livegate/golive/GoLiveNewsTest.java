package dev.livegate.golive;

import static dev.livegate.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.notification.Hooks;
import dev.livegate.sandbox.webhook.WebhookSink;
import dev.livegate.testing.OpenDatabases;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Others hear that an app is blocked, live, and taken back. */
@QuarkusTest
@TestProfile(OpenDatabases.class)
class GoLiveNewsTest {

    @Test
    void tellsEachTurnOnTheWayToLiveAndBack() {
        // Given
        try (WebhookSink sink = Hooks.sink()) {
            Launch launch = Launch.configured();
            Hooks hooks = Hooks.of(launch.team, launch.owner, sink);
            hooks.add("/hook/turns", "app.blocked", "app.live", "app.reverted", "app.unverified");
            launch.goLive().then().statusCode(409);
            launch.verify("passed").goLive().then().statusCode(200);
            // When
            launch.revert("a price is wrong").then().statusCode(200);
            // Then
            eventually(() -> assertThat(bodies(hooks).stream().map(body -> body.getString("type")))
                    .containsExactlyInAnyOrder("app.blocked", "app.live", "app.reverted"));
            assertThat(of(hooks, "app.blocked").getList("data.codes")).contains("VERIFICATION_REQUIRED");
            assertThat(of(hooks, "app.live").getInt("data.revision")).isPositive();
            assertThat(of(hooks, "app.reverted").getString("data.sentence")).endsWith("a price is wrong");
        }
    }

    private static JsonPath of(Hooks hooks, String type) {
        return bodies(hooks).stream()
                .filter(body -> body.getString("type").equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonPath> bodies(Hooks hooks) {
        return hooks.received("/hook/turns").stream()
                .map(entry -> JsonPath.from(entry.body()))
                .toList();
    }
}
