package dev.livegate.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.deployment.gate.Windows.Closed;
import dev.livegate.golive.Launch;
import dev.livegate.golive.TestObjections;
import dev.livegate.tenant.Plan;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** F4N: whatever is missing, going live is refused with the one reason, and the refusal is a report. */
@QuarkusTest
@TestProfile(OpenDatabases.class)
class F4NegativeTest {

    @Test
    @Proves("GO-23")
    void refusesWithoutAPreflight() {
        // Given
        Launch launch = Launch.answered();
        // When
        Response refusal = launch.goLive();
        // Then
        assertThat(refusal.<String>path("detail")).startsWith("No pre-flight of the answers as they are now");
        refused(launch, refusal, 409, "PREFLIGHT_REQUIRED");
    }

    @Test
    @Proves({"GO-23", "WIZ-24", "WIZ-37"})
    void refusesWhenALaterPreflightFailed() {
        // Given
        Launch launch = Launch.verified();
        Superuser.tamper("update users set last_sign_in_at = null where id = ?", launch.owner.id());
        launch.preflight();
        // When
        Response refusal = launch.goLive();
        // Then
        assertThat(refusal.<String>path("detail")).contains("failed at:");
        refused(launch, refusal, 409, "PREFLIGHT_REQUIRED");
    }

    @Test
    @Proves("GO-37")
    void refusesWithoutAVerification() {
        // Given
        Launch launch = Launch.configured();
        // When
        Response refusal = launch.goLive();
        // Then
        refused(launch, refusal, 409, "VERIFICATION_REQUIRED");
    }

    @Test
    @Proves({"GO-8", "GO-37", "GO-55"})
    void refusesWhenTheLatestVerificationFailed() {
        // Given
        Launch launch = Launch.verified().verify("failed");
        // When
        Response refusal = launch.goLive();
        // Then
        assertThat(refusal.<String>path("detail")).startsWith("The latest verification failed");
        refused(launch, refusal, 409, "VERIFICATION_REQUIRED");
    }

    @Test
    @Proves("GO-37")
    void refusesAPassThatIsTooOld() {
        // Given
        Launch launch = Launch.verified();
        Superuser.tamper(
                "update verifications set created_at = now() - interval '62 minutes',"
                        + " ended_at = now() - interval '61 minutes' where tenant_id = ?",
                launch.team.id());
        // When
        Response refusal = launch.goLive();
        // Then
        assertThat(refusal.<String>path("detail")).contains("61 minutes ago");
        refused(launch, refusal, 409, "VERIFICATION_STALE");
    }

    @Test
    void refusesAPassOfOtherAnswers() {
        // Given
        Launch launch = Launch.verified().answer("healthPath", "/up").preflight();
        // When
        Response refusal = launch.goLive();
        // Then
        refused(launch, refusal, 409, "VERIFICATION_STALE");
    }

    @Test
    @Proves("GO-38")
    void refusesWithoutASubscription() {
        // Given
        Launch launch = Launch.verified();
        Superuser.tamper("update tenants set plan = 'free', subscription = 'lapsed' where id = ?", launch.team.id());
        // When
        Response refusal = launch.goLive();
        // Then
        assertThat(refusal.jsonPath().getList("fix.value")).contains("/dashboard/settings");
        refused(launch, refusal, 402, "SUBSCRIPTION_REQUIRED");
    }

    @Test
    @Proves("SELL-71")
    void refusesInsideAClosedWindow() {
        // Given
        Launch launch = Launch.verified();
        TestObjections.closeWindow(
                launch.team.id(),
                new Closed("No changes on weekends.", ZonedDateTime.parse("2026-11-23T09:00+01:00[Europe/Berlin]")));
        // When
        Response refusal = launch.goLive();
        // Then
        assertThat(refusal.<String>path("detail"))
                .contains("No changes on weekends. It opens on Monday 23 November 2026, 09:00 (Europe/Berlin).");
        assertThat(launch.gate().<String>path("verdict")).isEqualTo("hold");
        refused(launch, refusal, 409, "WINDOW_CLOSED");
    }

    @Test
    void refusesWhileTheChecklistIsOpen() {
        // Given
        Launch launch = Launch.verified();
        TestObjections.openItem(launch.team.id(), "Backups are tested");
        // When
        Response refusal = launch.goLive();
        // Then
        assertThat(refusal.<String>path("detail")).contains("Backups are tested");
        refused(launch, refusal, 409, "CHECKLIST_INCOMPLETE");
    }

    @Test
    void tellsADoubleTapWhatTheFirstTapDid() {
        // Given
        Launch launch = Launch.verified();
        Response first = launch.goLive();
        // When
        Response second = launch.goLive();
        // Then
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.<String>path("code")).isEqualTo("ALREADY_LIVE");
        assertThat(second.<String>path("reportId")).isEqualTo(first.path("reportId"));
        assertThat(launch.events()).doesNotContain("GO_LIVE_BLOCKED");
    }

    @Test
    @Proves({"GO-4", "WIZ-72"})
    void tellsEverythingThatIsMissingAtOnce() {
        // Given
        Launch launch = Launch.answered(Plan.free);
        Superuser.tamper("update tenants set subscription = 'lapsed' where id = ?", launch.team.id());
        TestObjections.openItem(launch.team.id(), "Backups are tested");
        // When
        Response refusal = launch.goLive();
        // Then
        assertThat(refusal.jsonPath().getList("reasons.code"))
                .containsExactly(
                        "PREFLIGHT_REQUIRED", "VERIFICATION_REQUIRED", "SUBSCRIPTION_REQUIRED", "CHECKLIST_INCOMPLETE");
    }

    private static void refused(Launch launch, Response refusal, int status, String code) {
        assertThat(refusal.statusCode()).isEqualTo(status);
        assertThat(refusal.<String>path("code")).isEqualTo(code);
        assertThat(launch.gate().<String>path("reasons[0].code")).isEqualTo(code);
        assertThat(launch.report(refusal).getString("report.verdict")).isEqualTo("NO-GO");
        assertThat(launch.report(refusal).getString("report.headline"))
                .isEqualTo(launch.url + " cannot go live yet: " + refusal.<String>path("detail"));
        assertThat(launch.events()).last().isEqualTo("GO_LIVE_BLOCKED");
        assertThat(launch.phase()).isNotEqualTo("LIVE");
    }
}
