package dev.livegate.verification;

import static dev.livegate.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.sandbox.customer.CustomerApp;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.People;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** GO-3: the verification runs by itself the first time the app answers. */
@QuarkusTest
@TestProfile(LookoutTest.Impatient.class)
class LookoutTest {

    public static class Impatient extends OpenDatabases {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("livegate.lookout.first", "200ms");
            settings.put("livegate.lookout.longest", "300ms");
            settings.put("livegate.lookout.most", "12");
            return settings;
        }
    }

    @Test
    @Proves("GO-3")
    void verifiesByItselfTheFirstTimeTheAppAnswers() {
        // Given
        int port = Verifier.freePort();
        Verifier verifier = Verifier.of("http://localhost:" + port);
        eventually(
                () -> assertThat(waiting(verifier).jsonPath().getInt("looks")).isPositive());
        // When
        try (CustomerApp app = CustomerApp.start(port)) {
            app.set("probeToken", verifier.probeToken());
            // Then
            eventually(() -> assertThat(verifier.config().getString("state")).isEqualTo("verified"));
            eventually(() -> assertThat(waiting(verifier).jsonPath().getMap(""))
                    .containsEntry("state", "found")
                    .containsKeys("runId", "endedAt"));
            assertThat(verifier.events()).containsOnlyOnce("DEPLOY_VERIFY_RUN");
        }
    }

    @Test
    void countsNoLookAndArrangesNoneAsLongAsTheAnswersAreADraft() {
        // Given
        int port = Verifier.freePort();
        Verifier verifier = Verifier.of("http://localhost:" + port);
        verifier.answer(Map.of("appUrl", "http://localhost:" + (port + 1)));
        eventually(() -> assertThat(looksArranged(verifier)).isEmpty());
        Map<String, Object> asleep = waiting(verifier).jsonPath().getMap("");
        // When
        verifier.preflight();
        // Then
        assertThat(asleep)
                .containsEntry("state", "waiting")
                .containsEntry("looks", 0)
                .doesNotContainKey("nextAt");
        eventually(
                () -> assertThat(waiting(verifier).jsonPath().getInt("looks")).isPositive());
    }

    @Test
    void fallsAsleepWhenTheAnswersChangeAndGoesOnFromItsCount() {
        // Given
        Verifier verifier = Verifier.of("http://localhost:" + Verifier.freePort());
        eventually(
                () -> assertThat(waiting(verifier).jsonPath().getInt("looks")).isPositive());
        // When
        verifier.answer(Map.of("healthPath", "/healthy"));
        // Then
        eventually(() -> assertThat(looksArranged(verifier)).isEmpty());
        int looks = waiting(verifier).jsonPath().getInt("looks");
        assertThat(waiting(verifier).jsonPath().getString("state")).isEqualTo("waiting");
        verifier.preflight();
        eventually(
                () -> assertThat(waiting(verifier).jsonPath().getInt("looks")).isGreaterThan(looks));
    }

    @Test
    void canBeStopped() {
        // Given
        Verifier verifier = Verifier.of("http://localhost:" + Verifier.freePort());
        // When
        Response stopped = verifier.owner.calls().delete("/api/deploy/verify/waiting");
        // Then
        assertThat(stopped.jsonPath().getString("state")).isEqualTo("stopped");
        assertThat(stopped.jsonPath().getMap("")).doesNotContainKey("nextAt");
    }

    @Test
    void givesUpAfterItsLastLook() {
        // Given
        Verifier verifier = Verifier.of("http://localhost:" + Verifier.freePort());
        // When
        Response begun = waiting(verifier);
        // Then
        assertThat(begun.jsonPath().getString("state")).isEqualTo("waiting");
        eventually(() ->
                assertThat(waiting(verifier).jsonPath().getString("state")).isEqualTo("gaveUp"));
        assertThat(verifier.events()).doesNotContain("DEPLOY_VERIFY_RUN");
    }

    @Test
    void neverLookedForAnAppWithoutAnAddress() {
        // When
        Response never = People.tenant("nowhere").owner().calls().get("/api/deploy/verify/waiting");
        // Then
        assertThat(never.jsonPath().getMap("")).isEqualTo(Map.of("looks", 0));
    }

    private static List<String> looksArranged(Verifier verifier) {
        return Superuser.read(
                "select task_instance from scheduled_tasks where task_name = 'lookout' and task_instance like ?",
                verifier.team.id() + "/%");
    }

    private static Response waiting(Verifier verifier) {
        return verifier.owner.calls().get("/api/deploy/verify/waiting");
    }
}
