package dev.livegate.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.golive.Launch;
import dev.livegate.testing.Eventually;
import dev.livegate.testing.OftenWatched;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** F4, "customers can use it, and it stays so", as far as the deployment goes: frozen (GO-8). */
@QuarkusTest
@TestProfile(OftenWatched.class)
class F4Test {

    @Test
    @Proves({"GO-4", "GO-5", "GO-8", "GO-36", "GO-39", "GO-47", "GO-56", "WIZ-1", "WIZ-12", "WIZ-54", "WIZ-56", "WIZ-72"
    })
    void takesAVerifiedAppLiveAndSaysSoEverywhere() {
        // Given
        Launch launch = Launch.verified();
        assertThat(launch.badge().getString("badge")).isEqualTo("ACTION_REQUIRED");
        // When
        Response answer = launch.goLive();
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<String>path("status")).isEqualTo("live");
        assertThat(answer.<String>path("state")).isEqualTo("live");
        assertThat(launch.config().getString("status")).isEqualTo("live");
        assertThat(launch.config().getString("live.appUrl")).isEqualTo(launch.url);
        assertThat(launch.events()).containsSubsequence("TENANT_MARKED_LIVE", "GO_LIVE_COMPLETED");
        assertThat(launch.report(answer).getString("report.verdict")).isEqualTo("GO");
        assertThat(launch.report(answer).getString("report.headline"))
                .isEqualTo(launch.url + " is live: everything that must be true was true.");
        assertThat(launch.badge().getString("badge")).isEqualTo("LIVE");
        assertThat(launch.badge().getList("reasons")).isEmpty();
    }

    @Test
    @Proves({"WIZ-57", "WIZ-58"})
    void turnsTheBadgeWhileTheHostIsBrokenAndBackWhenItIsRepaired() {
        // Given
        Launch launch = Launch.live();
        assertThat(launch.badge().getString("badge")).isEqualTo("LIVE");
        // When
        launch.app("health", "500");
        // Then
        badgeTurns(launch, "ACTION_REQUIRED");
        badgeTurns(launch, "BLOCKED");
        launch.app("health", "ok");
        badgeTurns(launch, "LIVE");
    }

    private static void badgeTurns(Launch launch, String word) {
        Eventually.within(
                Duration.ofSeconds(40),
                () -> assertThat(launch.badge().getString("badge")).isEqualTo(word));
    }
}
