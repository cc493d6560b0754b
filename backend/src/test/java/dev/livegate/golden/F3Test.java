package dev.livegate.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.sandbox.customer.CustomerApp;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import dev.livegate.verification.Verifier;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F3, "what runs is mine and healthy": frozen (GO-8). */
@QuarkusTest
@TestProfile(OpenDatabases.class)
class F3Test {

    private CustomerApp app;
    private Verifier verifier;

    @BeforeEach
    void anAppThatIsDeployed() {
        app = Verifier.app();
        verifier = Verifier.of(app);
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    @Proves({"GO-5", "GO-8", "GO-35", "GO-46", "GO-53", "WIZ-11", "WIZ-39", "WIZ-53"})
    void makesTheDeploymentVerified() {
        // When
        Response verification = verifier.verify();
        // Then
        assertThat(verification.statusCode()).isEqualTo(200);
        assertThat(Verifier.troubles(verification)).isEmpty();
        assertThat(verification.jsonPath().getMap(""))
                .containsEntry("status", "pass")
                .containsEntry("profile", "full")
                .containsEntry("eligible", true)
                .containsEntry("appUrl", app.url())
                .containsKeys("id", "checks", "guidance", "createdAt");
        assertThat(verifier.config().getString("state")).isEqualTo("verified");
        assertThat(verifier.config().getString("status")).isEqualTo("configured");
        assertThat(verifier.events()).containsSequence("DEPLOY_VERIFY_RUN", "DEPLOY_VERIFIED");
    }

    @Test
    @Proves({"GO-32", "GO-34", "GO-58", "WIZ-43", "WIZ-47"})
    void showsTheLastRun() {
        // Given
        String id = verifier.verify().path("id");
        // When
        Response runs = verifier.owner.calls().get("/api/deploy/verify/runs?limit=20");
        // Then
        assertThat(runs.jsonPath().getList("items.id")).containsExactly(id);
        assertThat(runs.jsonPath().getString("items[0].status")).isEqualTo("pass");
        assertThat(runs.jsonPath().getList("items[0].checks.id"))
                .contains("HealthAnswers", "ReadyAnswers", "PageAnswers");
        assertThat(verifier.owner
                        .calls()
                        .get("/api/deploy/runs/" + id)
                        .jsonPath()
                        .getString("kind"))
                .isEqualTo("VERIFY");
        assertThat(Superuser.read(
                        "select status || app_url from deploy_verification_run where tenant_id = ?",
                        verifier.team.id()))
                .containsExactly("pass" + app.url());
    }

    @Test
    @Proves("GO-28")
    void takesAQuickLookAtTheConfiguredAddressForAVerificationToo() {
        // When
        Response verification = verifier.run(app.url() + "/");
        // Then
        assertThat(verification.jsonPath().getMap(""))
                .containsEntry("status", "pass")
                .containsEntry("profile", "smoke")
                .containsEntry("eligible", true);
        assertThat(verification.jsonPath().getList("checks.id")).doesNotContain("StatsAnswer", "StatsClosed");
        assertThat(verifier.config().getString("state")).isEqualTo("verified");
    }

    @Test
    @Proves("GO-7")
    void verifiesInTheBackgroundForWhoeverDoesNotWait() {
        // When
        Response begun =
                verifier.owner.calls().header("Prefer", "respond-async").post("/api/deploy/verify");
        // Then
        assertThat(begun.statusCode()).isEqualTo(202);
        assertThat(begun.jsonPath().getMap("")).containsEntry("status", "running");
        String events = verifier.owner
                .calls()
                .get("/api/deploy/runs/" + begun.path("id") + "/events")
                .asString();
        assertThat(events).contains("\"status\":\"passed\"");
        assertThat(verifier.config().getString("state")).isEqualTo("verified");
        assertThat(Map.copyOf(verifier.owner
                        .calls()
                        .get("/api/deploy/verify/runs")
                        .jsonPath()
                        .getMap("items[0]")))
                .containsEntry("status", "pass");
    }
}
