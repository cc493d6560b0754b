package dev.livegate.preflight;

import static dev.livegate.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.sandbox.hostile.HostilePeer;
import dev.livegate.testing.Canaries;
import dev.livegate.testing.LocalDb;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OpenDatabases.class)
class PreflightTest {

    @Test
    @Proves({"GO-2", "WIZ-10", "WIZ-31", "WIZ-47", "WIZ-48"})
    void passesWhatIsReady() {
        // Given
        Deployer deployer = Deployer.ready();
        // When
        Response run = deployer.preflight();
        // Then
        assertThat(run.statusCode()).isEqualTo(200);
        assertThat(Deployer.troubles(run)).isEqualTo(Map.of("RequiredEnvironmentPresent", "warning"));
        assertThat(run.jsonPath().getString("status")).isEqualTo("passed");
        assertThat(run.jsonPath().getBoolean("preview")).isTrue();
        assertThat(deployer.config().getString("status")).isEqualTo("configured");
        assertThat(deployer.config().getString("nextStep")).isEqualTo("verify");
        assertThat(Superuser.read(
                        "select kind || status || revision from deploy_run where tenant_id = ?", deployer.team.id()))
                .containsExactly("PREFLIGHTpassed4");
    }

    @Test
    @Proves("WIZ-33")
    void tellsANewcomerEverythingThatIsMissing() {
        // Given
        Deployer deployer = new Deployer();
        // When
        Response run = deployer.preflight();
        // Then
        assertThat(run.jsonPath().getString("status")).isEqualTo("failed");
        assertThat(Deployer.troubles(run))
                .isEqualTo(Map.of(
                        "ProviderChosen", "failed",
                        "AppUrlUsable", "failed",
                        "DatabaseUrlWellFormed", "failed",
                        "DatabaseReachable", "skipped",
                        "RequiredEnvironmentPresent", "failed",
                        "SecretsStrong", "skipped",
                        "AdminUserExists", "failed"));
        assertThat(Deployer.fixes(run, "RequiredEnvironmentPresent", "generate"))
                .contains("JWT_SECRET", "ENCRYPTION_KEY", "SESSION_SECRET");
        assertThat(run.jsonPath().<List<?>>getList("findings.findAll { it.status == 'failed' }.fix"))
                .noneMatch(List::isEmpty);
        assertThat(run.jsonPath().getString("findings.find { it.id == 'DatabaseReachable' }.because"))
                .isEqualTo("DatabaseUrlWellFormed");
    }

    @Test
    @Proves({"WIZ-37", "WIZ-48", "WIZ-51", "WIZ-52"})
    void makesADraftOfWhatFailsAndRemembersBoth() {
        // Given
        Deployer deployer = Deployer.ready();
        deployer.preflight();
        Superuser.tamper("update users set last_sign_in_at = null where id = ?", deployer.owner.id());
        // When
        Response run = deployer.preflight();
        // Then
        assertThat(run.jsonPath().getString("status")).isEqualTo("failed");
        assertThat(deployer.config().getString("status")).isEqualTo("draft");
        assertThat(deployer.config().getString("steps[5].status")).isEqualTo("problem");
        assertThat(Superuser.read(
                        "select event from audit_record where tenant_id = ? and event like 'PREFLIGHT%' order by seq",
                        deployer.team.id()))
                .containsExactly("PREFLIGHT_PASSED", "PREFLIGHT_FAILED");
    }

    @Test
    void looksAgainAtOneCheckAndWhatDependsOnItOnly() {
        // Given
        Deployer deployer = Deployer.ready();
        Superuser.tamper("update users set last_sign_in_at = null where id = ?", deployer.owner.id());
        deployer.preflight();
        deployer.signIn();
        Superuser.tamper("delete from deploy_key where tenant_id = ?", deployer.team.id());
        // When
        Response run = deployer.preflight("AdminUserExists");
        // Then
        assertThat(Deployer.troubles(run)).isEqualTo(Map.of("RequiredEnvironmentPresent", "warning"));
        assertThat(run.jsonPath().getString("status")).isEqualTo("passed");
    }

    @Test
    void looksAtEverythingAgainOnceTheAnswersHaveChanged() {
        // Given
        Deployer deployer = Deployer.ready();
        deployer.preflight();
        deployer.answer("databaseUrl", null);
        // When
        Response run = deployer.preflight("AdminUserExists");
        // Then
        assertThat(Deployer.troubles(run)).containsEntry("DatabaseUrlWellFormed", "failed");
    }

    @Test
    @Proves("WIZ-16")
    void looksAtTheDatabaseAloneAndRecordsNothing() {
        // Given
        Deployer deployer = new Deployer();
        deployer.answer("databaseUrl", LocalDb.server().demoCustomer());
        // When
        Response look = deployer.owner.calls().post("/api/deploy/preflight/database");
        // Then
        assertThat(look.jsonPath().getString("status")).isEqualTo("passed");
        assertThat(look.jsonPath().getList("findings.id", String.class))
                .containsExactly("DatabaseUrlWellFormed", "DatabaseReachable");
        assertThat(look.jsonPath().getString("findings[1].message")).startsWith("Connected to PostgreSQL");
        assertThat(Superuser.read("select id::text from deploy_run where tenant_id = ?", deployer.team.id()))
                .isEmpty();
        assertThat(Superuser.read(
                        "select event from audit_record where tenant_id = ? and event like 'PREFLIGHT%'",
                        deployer.team.id()))
                .isEmpty();
    }

    @Test
    @Proves("GO-26")
    void givesTheStepsOfTheProviderWhereThereIsNoDatabaseYet() {
        // Given
        Deployer deployer = new Deployer();
        deployer.answer("provider", "render");
        // When
        Response look = deployer.owner.calls().post("/api/deploy/preflight/database");
        // Then
        assertThat(look.jsonPath().getList("findings[0].fix.label", String.class))
                .contains("In the Render dashboard, open your database and choose Connect, External.");
    }

    @Test
    @Proves("WIZ-47")
    void listsTheRunsOfOneKind() {
        // Given
        Deployer deployer = new Deployer();
        deployer.preflight();
        // When
        List<Response> answers = Stream.of("preflight", "VERIFY", "", "none")
                .map(kind -> deployer.owner.calls().queryParam("kind", kind).get("/api/deploy/runs"))
                .toList();
        // Then
        assertThat(answers).extracting(Response::statusCode).containsExactly(200, 200, 200, 400);
        assertThat(answers.subList(0, 3))
                .extracting(answer -> answer.jsonPath().getList("items").size())
                .containsExactly(1, 0, 1);
        assertThat(answers.get(3).jsonPath().getString("errors[0].field")).isEqualTo("kind");
    }

    @Test
    void refusesToLookAtACheckThatDoesNotExist() {
        // When
        Response answer = new Deployer().preflight("NoSuchThing");
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("UNKNOWN_CHECK");
    }

    @Test
    void endsAHangingDatabaseInItsTimeAndCostsLittleMore() {
        // Given
        Deployer deployer = Deployer.ready();
        try (HostilePeer silent = HostilePeer.tlsHang()) {
            deployer.answer("databaseUrl", "postgresql://ada:x@localhost:%d/shop".formatted(silent.port()));
            // When
            Response run = deployer.preflight();
            // Then
            assertThat(Deployer.troubles(run)).containsEntry("DatabaseReachable", "failed");
            assertThat(Deployer.message(run, "DatabaseReachable"))
                    .contains("does not answer in time while TLS is set up");
            long slowest = run.jsonPath().getLong("findings.durationMs.max()");
            long whole = Duration.between(
                            Instant.parse(run.jsonPath().getString("startedAt")),
                            Instant.parse(run.jsonPath().getString("finishedAt")))
                    .toMillis();
            assertThat(slowest).isLessThan(6000);
            assertThat((double) whole / slowest).isLessThan(1.2);
        }
    }

    @Test
    void runsInTheBackgroundForWhoeverDoesNotWait() {
        // Given
        Deployer deployer = Deployer.ready();
        // When
        Response answer =
                deployer.owner.calls().header("Prefer", "respond-async").post("/api/deploy/preflight");
        // Then
        assertThat(answer.statusCode()).isEqualTo(202);
        String run = "/api/deploy/runs/" + answer.jsonPath().getString("id");
        eventually(() -> assertThat(deployer.owner.calls().get(run).jsonPath().getString("status"))
                .isEqualTo("passed"));
        assertThat(deployer.owner.calls().get(run + "/events").asString()).contains("\"status\":\"passed\"");
        assertThat(deployer.config().getString("status")).isEqualTo("configured");
        assertThat(deployer.owner.calls().get("/api/deploy/runs").jsonPath().getList("items.id"))
                .hasSize(1);
    }

    @Test
    void answersARepeatedRequestWithTheSameRun() {
        // Given
        Deployer deployer = new Deployer();
        String key = "preflight-" + deployer.team.id();
        Response first = deployer.owner.calls().header("Idempotency-Key", key).post("/api/deploy/preflight");
        // When
        Response again = deployer.owner.calls().header("Idempotency-Key", key).post("/api/deploy/preflight");
        // Then
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        assertThat(Superuser.read("select id::text from deploy_run where tenant_id = ?", deployer.team.id()))
                .hasSize(1);
    }

    @Test
    void showsAMemberTheResultWithoutItsDetails() {
        // Given
        Deployer deployer = new Deployer();
        deployer.preflight();
        // When
        Response answer = deployer.team.member().calls().get("/api/deploy/runs");
        // Then
        assertThat(answer.jsonPath().getList("items[0].findings.status")).contains("failed");
        assertThat(answer.asString()).doesNotContain("JWT_SECRET", "openssl");
    }

    @Test
    @Proves({"WIZ-5", "WIZ-46"})
    void tellsASecretToNobody() {
        // Given
        Deployer deployer = Deployer.ready();
        try (Canaries canaries = new Canaries();
                HostilePeer garbage = HostilePeer.garbage()) {
            String password = canaries.next("databaseUrl");
            String brought = canaries.next("JWT_SECRET");
            deployer.answer("databaseUrl", "postgresql://ada:%s@localhost:%d/shop".formatted(password, garbage.port()));
            deployer.bring("JWT_SECRET", brought);
            // When
            deployer.owner.calls().filter(canaries.http()).post("/api/deploy/preflight");
            // Then
            deployer.owner.calls().filter(canaries.http()).post("/api/deploy/preflight/database");
            List.of("/api/deploy/config", "/api/deploy/runs", "/api/audit", "/api/credentials")
                    .forEach(path ->
                            deployer.owner.calls().filter(canaries.http()).get(path));
            canaries.assertUnseen();
        }
    }

    @Test
    void stopsAtSixtyAnHour() {
        // Given
        Deployer deployer = new Deployer();
        Response answer = deployer.preflight();
        // When
        for (int i = 0; i < 60; i++) {
            answer = deployer.preflight("ProviderChosen");
        }
        // Then
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isNotBlank();
    }

    @Test
    @Proves("WIZ-32")
    void connectsToARealDatabase() {
        // Given
        Deployer deployer = Deployer.ready();
        // When
        Response run = deployer.preflight();
        // Then
        assertThat(Deployer.message(run, "DatabaseReachable"))
                .startsWith("Connected to PostgreSQL")
                .doesNotContain(String.valueOf(LocalDb.server().port()));
    }
}
