package dev.livegate.golive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.house.Ledger;
import dev.livegate.platform.time.Ids;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.Parallel;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(OpenDatabases.class)
class GoLiveTest {

    @Test
    @Proves("GO-47")
    void letsOneOfFiftyThroughAndTellsTheOthersWhatItDid() {
        // Given
        Launch launch = Launch.verified();
        // When
        List<Response> answers = Parallel.times(50, launch::goLive);
        // Then
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnly(200, 409)
                .contains(409);
        List<Response> live =
                answers.stream().filter(one -> one.statusCode() == 200).toList();
        assertThat(live).hasSize(1);
        String report = live.get(0).path("reportId");
        assertThat(answers)
                .allSatisfy(one -> assertThat(one.<String>path("reportId")).isEqualTo(report));
        assertThat(answers.stream().filter(one -> one.statusCode() == 409))
                .allSatisfy(one -> assertThat(one.<String>path("code")).isEqualTo("ALREADY_LIVE"));
        assertThat(Collections.frequency(launch.events(), "GO_LIVE_COMPLETED")).isEqualTo(1);
        assertThat(Superuser.read(
                        "select id::text from reports where tenant_id = ? and kind = 'GO_LIVE'", launch.team.id()))
                .containsExactly(report);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rehearsesEverythingAndWritesNothing(boolean ready) {
        // Given
        Launch launch = ready ? Launch.verified() : Launch.configured();
        Ledger ledger = new Ledger();
        List<String> before = ledger.read();
        // When
        Response rehearsal = launch.owner.calls().post("/api/deploy/go-live/rehearse");
        // Then
        assertThat(ledger.read()).isEqualTo(before);
        assertThat(rehearsal.statusCode()).isEqualTo(200);
        assertThat(rehearsal.<String>path("gate.verdict")).isEqualTo(ready ? "go" : "no-go");
        assertThat(rehearsal.<String>path("report.report.kind")).isEqualTo("REHEARSAL");
        assertThat(rehearsal.<String>path("report.report.verdict")).isEqualTo(ready ? "GO" : "NO-GO");
        assertThat(rehearsal.jsonPath().getList("wouldHappen")).hasSizeGreaterThan(ready ? 2 : 0);
        assertThat(rehearsal
                        .jsonPath()
                        .getList("wouldHappen")
                        .contains("The badge turns LIVE, and the app is looked at every 60 minutes from then on."))
                .isEqualTo(ready);
        assertThat(rehearsal.<String>path("report.report.subject.provider")).isEqualTo("Docker on your own server");
        assertThat(rehearsal.jsonPath().getList("gate.findings")).hasSizeGreaterThanOrEqualTo(9);
        assertThat(launch.phase()).isEqualTo(ready ? "VERIFIED" : "CONFIGURED");
        Map<String, Object> report = rehearsal.path("report");
        given().contentType("application/json")
                .body(report)
                .post("/public/reports/verify")
                .then()
                .body("authentic", org.hamcrest.Matchers.equalTo(true));
    }

    @Test
    void tellsTheDecisionWithoutTheDeed() {
        // Given
        Launch launch = Launch.verified();
        Ledger ledger = new Ledger();
        List<String> before = ledger.read();
        // When
        Response gate = launch.gate();
        // Then
        assertThat(ledger.read()).isEqualTo(before);
        assertThat(gate.<String>path("verdict")).isEqualTo("go");
        assertThat(gate.jsonPath().getList("reasons")).isEmpty();
        assertThat(gate.jsonPath().getList("findings.status")).containsOnly("passed");
        assertThat(gate.jsonPath().getList("findings.message"))
                .contains("It passed just now, and all is as it was then.");
        assertThat(launch.phase()).isEqualTo("VERIFIED");
    }

    @Test
    void showsAMemberTheVerdictWithoutItsDetails() {
        // Given
        Launch launch = Launch.configured();
        // When
        Response gate = launch.team.member().calls().get("/api/deploy/gate");
        // Then
        assertThat(gate.<String>path("verdict")).isEqualTo("no-go");
        assertThat(gate.jsonPath().getList("reasons.code")).containsExactly("VERIFICATION_REQUIRED");
        assertThat(gate.jsonPath().getList("reasons.text")).containsExactly("Verify the app first.");
        assertThat(gate.jsonPath().getList("findings.message")).containsOnly("An owner or admin sees the details.");
    }

    @Test
    void leadsBackToConfiguredForAReasonAndAsksForAnotherVerification() {
        // Given
        Launch launch = Launch.live();
        // When
        Response reverted = launch.revert("the shop is closed");
        // Then
        assertThat(reverted.statusCode()).isEqualTo(200);
        assertThat(reverted.jsonPath().getMap(""))
                .isEqualTo(Map.of("status", "configured", "state", "pending", "revision", 4));
        assertThat(launch.events()).last().isEqualTo("GO_LIVE_REVERTED");
        assertThat(launch.goLive().<String>path("code")).isEqualTo("VERIFICATION_REQUIRED");
        assertThat(launch.verify("passed").goLive().statusCode()).isEqualTo(200);
    }

    @Test
    void refusesToRevertWhatIsNotLive() {
        // Given
        Launch launch = Launch.verified();
        // When
        Response refusal = launch.revert("a mistake");
        // Then
        assertThat(refusal.statusCode()).isEqualTo(409);
        assertThat(refusal.<String>path("code")).isEqualTo("NOT_LIVE");
    }

    @Test
    void replacesWhatIsLiveByTheCandidate() {
        // Given
        Launch launch = Launch.live().answer("healthPath", "/health");
        launch.preflight().verify("passed");
        // When
        Response answer = launch.goLive();
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(launch.config().getInt("live.revision")).isEqualTo(5);
        assertThat(launch.config().getString("live.appUrl")).isEqualTo(launch.url);
    }

    @Test
    void asksWhoHasAPasskeyToShowIt() {
        // Given
        Launch launch = Launch.verified();
        UUID passkey = Ids.next();
        Superuser.tamper(
                "insert into passkeys values (?, ?, 'phone', ?, ''::bytea, 0, false, '', now(), null)",
                passkey,
                launch.owner.id(),
                passkey.toString());
        // When
        List<Response> answers = List.of(launch.goLive(), launch.revert("no"));
        // Then
        assertThat(answers)
                .extracting(one -> one.<String>path("code"))
                .containsExactly("STEP_UP_REQUIRED", "STEP_UP_REQUIRED");
        assertThat(launch.phase()).isEqualTo("VERIFIED");
    }

    @Test
    void takesTheTokenOfAMachineThatMayDeploy() {
        // Given
        Launch launch = Launch.verified();
        String deploy = token(launch, "deploy");
        String read = token(launch, "read");
        // When
        List<Response> answers = List.of(goLive(read), goLive(deploy));
        // Then
        assertThat(answers).extracting(Response::statusCode).containsExactly(403, 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"confirm\":false}", "{\"confirm\":null}", "{\"confirm\":\"true\"}"})
    void goesLiveOnlyWhenItIsMeant(String body) {
        // Given
        Launch launch = Launch.verified();
        // When
        Response answer = launch.owner.calls().body(body).post("/api/deploy/go-live");
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(launch.phase()).isEqualTo("VERIFIED");
    }

    @Test
    void answersARepeatedRequestWithTheSameDeed() {
        // Given
        Launch launch = Launch.verified();
        String key = "go-live-" + launch.team.id();
        Response first = again(launch, key);
        // When
        Response second = again(launch, key);
        // Then
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    private static Response again(Launch launch, String key) {
        return launch.owner
                .calls()
                .header("Idempotency-Key", key)
                .body(Map.of("confirm", true))
                .post("/api/deploy/go-live");
    }

    private static String token(Launch launch, String scope) {
        return launch.owner
                .calls()
                .body(Map.of("name", scope, "scopes", List.of(scope)))
                .post("/api/tokens")
                .path("token");
    }

    private static Response goLive(String token) {
        return given().contentType("application/json")
                .header("Authorization", "Bearer " + token)
                .body(Map.of("confirm", true))
                .post("/api/deploy/go-live");
    }
}
