package dev.livegate.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.secret.Secret;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PhasesTest {

    private static final String DATABASE = "postgresql://ada:hidden@db.acme.test:5432/shop?sslmode=require";

    @Inject
    Tx tx;

    @Inject
    Phases phases;

    @Inject
    ConfigSecrets secrets;

    private final Team acme = People.tenant("acme");
    private final Person owner = acme.owner();
    private final Scope scope = acme.scope();

    @Test
    @Proves({"GO-35", "WIZ-45", "WIZ-50", "WIZ-51", "WIZ-53"})
    void walksToLiveWithEveryAuditRecord() {
        // Given
        save(Map.of("appUrl", "http://localhost:5000", "databaseUrl", DATABASE));
        // When
        move(revision -> phases.preflightPassed(scope, revision));
        move(revision -> phases.verified(scope, revision));
        move(revision -> phases.live(scope, revision));
        // Then
        JsonPath config = config();
        assertThat(config.getString("status")).isEqualTo("live");
        assertThat(config.getString("state")).isEqualTo("live");
        assertThat(config.getInt("live.revision")).isEqualTo(1);
        assertThat(config.getString("live.appUrl")).isEqualTo("http://localhost:5000");
        assertThat(config.getString("live.since")).isNotBlank();
        assertThat(config.getString("nextStep")).isEqualTo("provider");
        assertThat(events())
                .containsExactly(
                        "DEPLOY_CONFIG_SAVED",
                        "PREFLIGHT_PASSED",
                        "DEPLOY_VERIFIED",
                        "TENANT_MARKED_LIVE",
                        "GO_LIVE_COMPLETED");
    }

    @Test
    void staysLiveWhileACandidateIsEdited() {
        // Given
        goLive();
        // When
        save(Map.of("appUrl", "http://localhost:5001"));
        // Then
        JsonPath config = config();
        assertThat(config.getString("status")).isEqualTo("live");
        assertThat(config.getString("state")).isEqualTo("live");
        assertThat(config.getInt("live.revision")).isEqualTo(1);
        assertThat(config.getString("live.appUrl")).isEqualTo("http://localhost:5000");
        assertThat(config.getString("appUrl")).isEqualTo("http://localhost:5001");
        assertThat(config.getInt("revision")).isEqualTo(2);
        assertThat(config.getMap("candidate"))
                .containsEntry("revision", 2)
                .containsEntry("status", "draft")
                .containsEntry("state", "pending");
        assertThat(config.getBoolean("databaseUrl.set")).isTrue();
        assertThat(databaseUrl()).isEqualTo(Secret.of(DATABASE));
    }

    @Test
    void replacesWhatWasLiveOnlyWhenTheCandidateGoesLive() {
        // Given
        goLive();
        save(Map.of("appUrl", "http://localhost:5001"));
        // When
        goLiveWithTheCandidate();
        // Then
        assertThat(config().getInt("live.revision")).isEqualTo(2);
        assertThat(config().getMap("")).doesNotContainKey("candidate");
        assertThat(read("select revision || ' ' || phase || ' ' || (retired_at is null) from deploy_config"))
                .containsExactly("1 LIVE false", "2 LIVE true");
    }

    @Test
    void keepsAConfiguredRevisionAsHistoryWhenItIsEdited() {
        // Given
        save(Map.of("appUrl", "http://localhost:5000"));
        move(revision -> phases.preflightPassed(scope, revision));
        // When
        save(Map.of("appUrl", "http://localhost:5001"));
        // Then
        assertThat(read("select revision || ' ' || phase || ' ' || (retired_at is null) from deploy_config"))
                .containsExactly("1 CONFIGURED false", "2 DRAFT true");
        assertThat(config().getString("status")).isEqualTo("draft");
    }

    @Test
    @Proves("WIZ-45")
    void leadsBackToDraftWhenThePreflightFails() {
        // Given
        save(Map.of("appUrl", "http://localhost:5000"));
        move(revision -> phases.preflightPassed(scope, revision));
        move(revision -> phases.verified(scope, revision));
        // When
        move(revision -> phases.preflightFailed(scope, revision));
        // Then
        assertThat(config().getString("state")).isEqualTo("pending");
        assertThat(read("select phase from deploy_config")).containsExactly("DRAFT");
        assertThat(events()).last().isEqualTo("PREFLIGHT_FAILED");
    }

    @Test
    void movesNothingForARevisionThatIsNoLongerWorkedOn() {
        // Given
        save(Map.of("appUrl", "http://localhost:5000"));
        save(Map.of("appUrl", "http://localhost:5001"));
        // When
        tx.run(scope, () -> phases.preflightPassed(scope, 1));
        // Then
        assertThat(read("select revision || phase from deploy_config")).containsExactly("2DRAFT");
    }

    @Test
    void asksForAnotherVerificationWhenKeysAreMadeAnew() {
        // Given
        save(Map.of("appUrl", "http://localhost:5000"));
        move(revision -> phases.preflightPassed(scope, revision));
        move(revision -> phases.verified(scope, revision));
        // When
        owner.calls().post("/api/env/generate").then().statusCode(200);
        // Then
        assertThat(config().getString("state")).isEqualTo("pending");
        assertThat(config().getString("status")).isEqualTo("configured");
        assertThat(events()).contains("VERIFICATION_EXPIRED", "KEYS_GENERATED");
    }

    @Test
    void beginsACandidateWhenKeysOfALiveAppAreMadeAnew() {
        // Given
        goLive();
        // When
        owner.calls().post("/api/env/generate").then().statusCode(200);
        // Then
        assertThat(config().getString("state")).isEqualTo("live");
        assertThat(config().getString("candidate.status")).isEqualTo("draft");
    }

    @Test
    void asksForAnotherVerificationWhenAKeyIsBrought() {
        // Given
        save(Map.of("appUrl", "http://localhost:5000"));
        move(revision -> phases.preflightPassed(scope, revision));
        move(revision -> phases.verified(scope, revision));
        // When
        owner.calls()
                .body(Map.of("value", "sk-proj-" + "aB3".repeat(20)))
                .put("/api/credentials/OPENAI_API_KEY")
                .then()
                .statusCode(200);
        // Then
        assertThat(read("select phase from deploy_config")).containsExactly("CONFIGURED");
        assertThat(config().getList("keys.name")).contains("OPENAI_API_KEY");
        assertThat(config().getString("steps[4].status")).isEqualTo("complete");
    }

    @Test
    void revertsGoingLiveForAReason() {
        // Given
        goLive();
        // When
        tx.run(scope, () -> phases.reverted(scope, "the shop is closed"));
        // Then
        assertThat(config().getString("status")).isEqualTo("configured");
        assertThat(config().getMap("")).doesNotContainKey("live");
        assertThat(events()).last().isEqualTo("GO_LIVE_REVERTED");
    }

    @Test
    void takesUpWhatWasLiveBeforeWhileWhatIsLiveStaysLive() {
        // Given
        goLive();
        save(Map.of("appUrl", "http://localhost:5001", "databaseUrl", DATABASE.replace("shop", "other")));
        goLiveWithTheCandidate();
        // When
        int first = rollBack(1);
        int twice = rollBack(1);
        // Then
        JsonPath config = config();
        assertThat(List.of(first, twice, rollBack(2), rollBack(9))).containsExactly(200, 200, 404, 404);
        assertThat(config.getInt("live.revision")).isEqualTo(2);
        assertThat(config.getInt("previous.revision")).isEqualTo(1);
        assertThat(config.getInt("candidate.revision")).isEqualTo(3);
        assertThat(config.getString("candidate.status")).isEqualTo("draft");
        assertThat(config.getString("appUrl")).isEqualTo("http://localhost:5000");
        assertThat(databaseUrl()).isEqualTo(Secret.of(DATABASE));
        assertThat(events()).last().isEqualTo("DEPLOY_ROLLED_BACK");
        goLiveWithTheCandidate();
        assertThat(config().getInt("live.revision")).isEqualTo(3);
        assertThat(config().getInt("previous.revision")).isEqualTo(2);
    }

    @Test
    void keepsWhatWasLiveAndWasTakenBackAsItWas() {
        // Given
        goLive();
        tx.run(scope, () -> phases.reverted(scope, "the shop is closed"));
        move(revision -> phases.preflightFailed(scope, revision));
        // When
        save(Map.of("appUrl", "http://localhost:5001"));
        // Then
        assertThat(config().getInt("revision")).isEqualTo(2);
        assertThat(config().getInt("previous.revision")).isEqualTo(1);
        assertThat(config().getString("previous.appUrl")).isEqualTo("http://localhost:5000");
        assertThat(rollBack(1)).isEqualTo(200);
        assertThat(config().getString("appUrl")).isEqualTo("http://localhost:5000");
    }

    @Test
    void keepsTheKeysOfNowWhenItTakesUpWhatWasLiveBefore() {
        // Given
        goLive();
        save(Map.of("appUrl", "http://localhost:5001"));
        Secret now = Secret.of("the-secret-that-was-made-since-then");
        tx.run(scope, () -> secrets.keepJwtSecret(DeployConfig.candidate(scope).orElseThrow(), now));
        goLiveWithTheCandidate();
        // When
        rollBack(1);
        // Then
        assertThat(tx.in(scope, () -> DeployConfig.candidate(scope).flatMap(secrets::jwtSecret)))
                .contains(now);
    }

    private int rollBack(int revision) {
        return owner.calls()
                .body(Map.of("revision", revision))
                .post("/api/deploy/config/rollback")
                .statusCode();
    }

    private void goLive() {
        save(Map.of("appUrl", "http://localhost:5000", "databaseUrl", DATABASE));
        goLiveWithTheCandidate();
    }

    private void goLiveWithTheCandidate() {
        move(revision -> phases.preflightPassed(scope, revision));
        move(revision -> phases.verified(scope, revision));
        move(revision -> phases.live(scope, revision));
    }

    private void save(Map<String, ?> answers) {
        owner.calls().body(answers).put("/api/deploy/config").then().statusCode(200);
    }

    private JsonPath config() {
        return owner.calls().get("/api/deploy/config").jsonPath();
    }

    private void move(Consumer<Integer> edge) {
        tx.run(
                scope,
                () -> edge.accept(DeployConfig.candidate(scope).orElseThrow().revision()));
    }

    private Secret databaseUrl() {
        return tx.in(
                scope,
                () -> secrets.databaseUrl(DeployConfig.current(scope).orElseThrow())
                        .orElseThrow());
    }

    private List<String> events() {
        return Superuser.read("select event from audit_record where tenant_id = ? order by seq", acme.id());
    }

    private List<String> read(String query) {
        return Superuser.read(query + " where tenant_id = ? order by revision", acme.id());
    }
}
