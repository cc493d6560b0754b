package dev.livegate.operator;

import static dev.livegate.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.People;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServiceLevelsTest {

    @Inject
    SignupFaults faults;

    @Test
    @Proves({"JOIN-122", "JOIN-123", "JOIN-126", "JOIN-127"})
    void showsEveryPromiseFromTheFirstDayToTheFirstMonth() {
        // When
        List<String> requirements = read().path("items.requirement");
        // Then
        assertThat(requirements)
                .containsExactly(
                        "JOIN-122",
                        "JOIN-123",
                        "JOIN-124",
                        "JOIN-125",
                        "JOIN-126",
                        "JOIN-127",
                        "JOIN-128",
                        "JOIN-129",
                        "JOIN-129",
                        "JOIN-130",
                        "JOIN-130");
    }

    @Test
    @Proves("JOIN-129")
    void countsWhatOwnersSaid() {
        // Given
        Superuser.tamper("delete from onboarding_feedback");
        for (boolean smooth : new boolean[] {true, true, true, false}) {
            Team team = People.tenant("smooth");
            Superuser.tamper("update tenants set provision_state = 'complete' where id = ?", team.id());
            team.owner()
                    .calls()
                    .body(Map.of("smooth", smooth))
                    .post("/public/signup/feedback")
                    .then()
                    .statusCode(200);
        }
        // When
        Map<String, Object> level = level("it-feels-smooth");
        // Then
        assertThat(level)
                .containsEntry("value", 75.0f)
                .containsEntry("samples", 4)
                .containsEntry("ok", false)
                .containsEntry("target", "at least 90 %");
    }

    @Test
    @Proves({"JOIN-123", "JOIN-128"})
    void countsTheSetUpsThatFailed() {
        // Given
        Superuser.tamper("update tenants set provision_updated_at = null");
        ended(99, "complete");
        ended(1, "failed");
        // When
        List<Map<String, Object>> levels = List.of(level("set-ups-succeed"), level("set-ups-rarely-fail"));
        // Then
        assertThat(levels).extracting(level -> level.get("value")).containsExactly(99.0f, 1.0f);
        assertThat(levels).extracting(level -> level.get("ok")).containsExactly(true, false);
    }

    @Test
    @Proves({"JOIN-107", "JOIN-124", "JOIN-130"})
    void measuresSetUpsFromQueuedToReady() {
        // Given
        Superuser.tamper("delete from flow_runs");
        UUID tenant = People.tenant("fast").id();
        for (int i = 1; i <= 20; i++) {
            run(tenant, i * 100, 1, "complete");
        }
        run(tenant, 60_000, 2, "complete");
        // When
        List<Map<String, Object>> levels =
                List.of(level("set-ups-are-fast"), level("nobody-lends-a-hand"), level("retry-is-proven"));
        // Then
        assertThat(levels).extracting(level -> level.get("value")).containsExactly(1905.0f, 1.0f, 1.0f);
        assertThat(levels).extracting(level -> level.get("ok")).containsExactly(true, false, true);
    }

    @Test
    @Proves("JOIN-125")
    void knowsHowSoonAReplicaHeardOfAFlip() {
        // Given
        Superuser.tamper("delete from flag_echoes");
        // When
        flip(true);
        // Then
        eventually(() -> assertThat(level("kill-switch-is-fast")).containsEntry("samples", 1));
        assertThat(((Number) level("kill-switch-is-fast").get("value")).doubleValue())
                .isPositive();
    }

    @Test
    @Proves("JOIN-122")
    void countsWhatBrokeAtSignUpButNoDoorThatWasClosedOnPurpose() {
        // Given
        Superuser.tamper("delete from signup_faults");
        flip(false);
        faults.note(503);
        flip(true);
        faults.note(201);
        faults.note(409);
        // When
        faults.note(500);
        faults.note(503);
        faults.store();
        // Then
        assertThat(level("no-server-faults")).containsEntry("value", 2.0f).containsEntry("ok", false);
    }

    @Test
    void givesNoVerdictWithoutSamples() {
        // Given
        Superuser.tamper("delete from flag_echoes");
        // When
        Map<String, Object> level = level("kill-switch-is-fast");
        // Then
        assertThat(level).doesNotContainKeys("value", "ok").containsEntry("samples", 0);
    }

    private static void ended(int many, String state) {
        Superuser.tamper(
                "insert into tenants (id, slug, name, created_at, provision_state, provision_updated_at)"
                        + " select gen_random_uuid(), gen_random_uuid()::text, 'Slo', now(), ?, now()"
                        + " from generate_series(1, ?)",
                state,
                many);
    }

    private static void run(UUID tenant, int millis, int round, String status) {
        Superuser.tamper(
                "insert into flow_runs (tenant_id, id, flow, subject, status, round, created_at, updated_at) values"
                        + " (?, gen_random_uuid(), 'provision-pro', gen_random_uuid(), ?, ?,"
                        + " now() - ? * interval '1 ms', now())",
                tenant,
                status,
                round,
                millis);
    }

    private static void flip(boolean open) {
        People.operator()
                .calls()
                .body(Map.of("value", open))
                .put("/api/admin/flags/signup_enabled")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> level(String key) {
        return read().path("items.find { it.key == '" + key + "' }");
    }

    private static Response read() {
        Response answer = People.operator().calls().get("/api/admin/slo");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }
}
