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
