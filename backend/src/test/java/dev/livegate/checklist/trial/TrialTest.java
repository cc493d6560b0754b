package dev.livegate.checklist.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.golive.Launch;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tenant names a test user, and the items of trials begin to concern it. */
@QuarkusTest
@TestProfile(OpenDatabases.class)
class TrialTest {

    private static final Map<String, ?> PLAN = Map.of(
            "plan",
            Map.of(
                    "email", "probe@acme.example",
                    "signIn", "/api/auth/login",
                    "contacts", "/api/contacts",
                    "ownersOnly", "/api/admin/members"),
            "password",
            "correct-horse-battery-staple");

    private Launch launch;

    @BeforeEach
    void anApp() {
        launch = Launch.answered();
    }

    @Test
    void triesTheAppAsTheTenantSaysAndNoFurther() {
        // Given
        assertThat(status("LIST-120")).isEqualTo("skipped");
        set(PLAN).then().statusCode(200);
        // When
        evaluate();
        // Then
        assertThat(List.of(status("LIST-117"), status("LIST-118"), status("LIST-120"), status("LIST-145")))
                .containsExactly("passed", "skipped", "passed", "passed");
    }

    @Test
    void forgetsWhatWasTriedOnceThePlanIsGone() {
        // Given
        set(PLAN);
        evaluate();
        // When
        Response removed = launch.owner.calls().delete("/api/checklist/trials");
        // Then
        assertThat(removed.statusCode()).isEqualTo(204);
        assertThat(status("LIST-120")).isEqualTo("skipped");
        assertThat(launch.owner.calls().get("/api/checklist/trials").<String>path("plan"))
                .isNull();
    }

    @Test
    void keepsThePasswordSealedAndShowsItToNobody() {
        // Given
        String shown = set(PLAN).asString();
        // When
        List<String> rows = Superuser.read(
                "select plan::text || sealed_password from checklist_trial where tenant_id = ?", launch.team.id());
        // Then
        assertThat(rows).hasSize(1);
        assertThat(shown
                        + rows
                        + launch.owner.calls().get("/api/checklist/trials").asString())
                .contains("probe@acme.example")
                .doesNotContain("correct-horse");
    }

    @Test
    void refusesOtherPlacesAndAUserWithoutAPassword() {
        // When
        List<Integer> tries = List.of(
                set(Map.of("plan", Map.of("email", "a@b.example", "signIn", "https://evil.example/login")))
                        .statusCode(),
                set(Map.of("plan", Map.of("email", "a@b.example", "signIn", "//evil.example/login")))
                        .statusCode(),
                set(Map.of("plan", Map.of("email", "a@b.example", "signIn", "/login")))
                        .statusCode(),
                launch.team
                        .member()
                        .calls()
                        .body(PLAN)
                        .put("/api/checklist/trials")
                        .statusCode());
        // Then
        assertThat(tries).containsExactly(400, 400, 400, 403);
    }

    private Response set(Map<String, ?> plan) {
        return launch.owner.calls().body(plan).put("/api/checklist/trials");
    }

    private void evaluate() {
        launch.owner.calls().post("/api/checklist/evaluate").then().statusCode(200);
    }

    private String status(String key) {
        return launch.owner
                .calls()
                .get("/api/checklist")
                .path("sections.items.flatten().find { it.key == '%s' }.status".formatted(key));
    }
}
