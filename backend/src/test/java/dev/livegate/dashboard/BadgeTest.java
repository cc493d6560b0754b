package dev.livegate.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.golive.Launch;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** C31, line by line. */
@QuarkusTest
@TestProfile(OpenDatabases.class)
class BadgeTest {

    @Test
    @Proves("WIZ-57")
    void leadsANewcomerToTheFirstStep() {
        // Given
        Team newcomer = People.tenant("newcomer");
        // When
        JsonPath badge = newcomer.owner().calls().get("/api/deploy/badge").jsonPath();
        // Then
        assertThat(badge.getString("badge")).isEqualTo("ACTION_REQUIRED");
        assertThat(badge.getList("reasons.fixPath")).containsExactly("/dashboard/deploy/provider");
    }

    @Test
    void isBlockedWhileSettingUpHasFailed() {
        // Given
        Launch launch = Launch.answered();
        Superuser.tamper("update tenants set provision_state = 'failed' where id = ?", launch.team.id());
        // When
        JsonPath badge = launch.badge();
        // Then
        blocked(badge, "/dashboard");
    }

    @Test
    @Proves("WIZ-58")
    void isBlockedByAFailedPreflightOfTheCurrentAnswers() {
        // Given
        Launch launch = Launch.answered();
        Superuser.tamper("update users set last_sign_in_at = null where id = ?", launch.owner.id());
        launch.preflight();
        // When
        JsonPath badge = launch.badge();
        // Then
        blocked(badge, "/dashboard/deploy/preflight");
        assertThat(launch.answer("healthPath", "/up").badge().getString("badge"))
                .isEqualTo("ACTION_REQUIRED");
    }

    @Test
    @Proves("WIZ-58")
    void isBlockedByAFailedVerification() {
        // Given
        Launch launch = Launch.configured().verify("failed");
        // When
        JsonPath badge = launch.badge();
        // Then
        blocked(badge, "/dashboard/deploy/verify");
    }

    @Test
    void staysBlockedWhateverIsSeenOfAnotherAddress() {
        // Given
        Launch launch = Launch.configured().verify("failed");
        // When
        Response other = launch.owner
                .calls()
                .body(Map.of("appUrl", launch.url + "/shop"))
                .post("/api/deploy/verify/run");
        // Then
        assertThat(other.<Boolean>path("eligible")).isFalse();
        blocked(launch.badge(), "/dashboard/deploy/verify");
        assertThat(launch.config().getString("steps.find { it.id == 'verify' }.status"))
                .isEqualTo("problem");
    }

    @Test
    void forgetsTheFailuresOfWhatWasTakenBack() {
        // Given
        Launch launch = Launch.live();
        Superuser.tamper(
                "update watches set failures_in_row = 3, failing = 'HealthAnswers' where tenant_id = ?",
                launch.team.id());
        String before = launch.badge().getString("badge");
        // When
        launch.revert("it is down");
        // Then
        assertThat(List.of(before, launch.badge().getString("badge"))).containsExactly("BLOCKED", "ACTION_REQUIRED");
    }

    @Test
    void isNotLiveOnTheWordOfAnOldLook() {
        // Given
        Launch launch = Launch.live();
        // When
        Superuser.tamper("update watches set last_at = now() - interval '1 day' where tenant_id = ?", launch.team.id());
        // Then
        JsonPath badge = launch.badge();
        assertThat(badge.getString("badge")).isEqualTo("ACTION_REQUIRED");
        assertThat(badge.getString("reasons[0].text")).startsWith("Nobody has looked at your app since ");
    }

    @Test
    void isBlockedWithoutASubscriptionEvenWhenLive() {
        // Given
        Launch launch = Launch.live();
        Superuser.tamper("update tenants set subscription = 'lapsed' where id = ?", launch.team.id());
        // When
        JsonPath badge = launch.badge();
        // Then
        blocked(badge, "/dashboard/settings");
    }

    @Test
    void staysLiveWhileAnotherRevisionIsBegun() {
        // Given
        Launch launch = Launch.live().answer("healthPath", "/up");
        // When
        JsonPath badge = launch.badge();
        // Then
        assertThat(badge.getString("badge")).isEqualTo("LIVE");
    }

    @Test
    @Proves("WIZ-55")
    void isSeenByAMember() {
        // Given
        Launch launch = Launch.live();
        // When
        JsonPath badge = launch.team.member().calls().get("/api/deploy/badge").jsonPath();
        // Then
        assertThat(badge.getString("badge")).isEqualTo("LIVE");
    }

    private static void blocked(JsonPath badge, String path) {
        assertThat(badge.getString("badge")).isEqualTo("BLOCKED");
        assertThat(badge.getList("reasons.fixPath")).containsExactly(path);
        assertThat(badge.getList("reasons.text", String.class)).allMatch(text -> !text.isBlank() && text.endsWith("."));
    }
}
