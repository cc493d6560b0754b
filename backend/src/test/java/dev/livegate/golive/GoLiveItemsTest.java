package dev.livegate.golive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.house.Ledger;
import dev.livegate.platform.time.Ids;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the checklist has against going live, and what it says afterwards. */
@QuarkusTest
@TestProfile(OpenDatabases.class)
class GoLiveItemsTest {

    @Test
    void asksAFreshTenantForNothingThatDoesNotConcernIt() {
        // Given
        Launch launch = Launch.verified();
        // When
        JsonPath list = launch.owner.calls().get("/api/checklist").jsonPath();
        // Then
        List<String> required = list.getList("sections.items.flatten().findAll { it.required }.key");
        assertThat(required)
                .containsExactlyInAnyOrder(
                        "LIST-1",
                        "LIST-3",
                        "LIST-41",
                        "LIST-100",
                        "LIST-101",
                        "LIST-102",
                        "LIST-103",
                        "LIST-51",
                        "LIST-52",
                        "LIST-141",
                        "LIST-150",
                        "LIST-153",
                        "LIST-167");
        assertThat(list.getInt("score.open")).isZero();
        assertThat(list.getString("sections.items.flatten().find { it.key == 'LIST-156' }.status"))
                .isEqualTo("passed");
    }

    @Test
    @Proves("LIST-156")
    void waitsForTheLastItemThatConcernsTheTenant() {
        // Given
        Launch launch = Launch.verified();
        withdraw(launch, "evidence");
        // When
        Response refused = launch.goLive();
        // Then
        assertThat(refused.<String>path("code")).isEqualTo("CHECKLIST_INCOMPLETE");
        assertThat(refused.<String>path("detail")).contains("Application rollback procedure documented");
        assertThat(refused.jsonPath().getList("fix.value")).containsExactly("/dashboard/checklist?item=LIST-167");
        assertThat(launch.tells("LIST-167", "https://example.com/back").goLive().statusCode())
                .isEqualTo(200);
    }

    @Test
    void looksItselfBeforeItSaysThatNobodyHasLooked() {
        // Given
        Launch launch = Launch.verified();
        Superuser.tamper("delete from checklist_fact where tenant_id = ?", launch.team.id());
        // When
        Response answer = launch.goLive();
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/deploy/gate, verdict", "POST, /api/deploy/go-live/rehearse, gate.verdict"})
    void holdsUntilTheLookHasComeAndWritesNothing(String method, String path, String verdict) {
        // Given
        Launch launch = Launch.verified();
        Superuser.tamper("delete from checklist_fact where tenant_id = ?", launch.team.id());
        Ledger ledger = new Ledger();
        List<String> before = ledger.read();
        // When
        Response answer = launch.owner.calls().request(method, path);
        // Then
        assertThat(ledger.read()).isEqualTo(before);
        assertThat(answer.<String>path(verdict)).isEqualTo("hold");
    }

    @Test
    void waitsForAVendorOnceOneIsUsed() {
        // Given
        Launch launch = Launch.verified();
        // When
        launch.owner
                .calls()
                .body(Map.of("value", "sk_test_51ABCDEFGHIJKLMNsecretpart"))
                .put("/api/credentials/STRIPE_SECRET_KEY");
        // Then
        JsonPath gate = launch.gate().jsonPath();
        assertThat(gate.getList("reasons.code")).contains("CHECKLIST_INCOMPLETE");
    }

    @Test
    void showsAnExemptionOnReportAndBadgeUntilItEnds() {
        // Given
        Launch launch = Launch.verified();
        withdraw(launch, "evidence");
        Person second = launch.team.admin();
        exempt(launch.owner, Map.of("reason", "Tonight", "hours", 2));
        exempt(second, Map.of("confirm", true));
        // When
        Response live = launch.goLive();
        // Then
        assertThat(live.statusCode()).isEqualTo(200);
        assertThat(launch.report(live).getString("report.findings.find { it.id == 'ChecklistComplete' }.message"))
                .contains("exempt for now", "Application rollback procedure documented", "Tonight");
        assertThat(launch.badge().getString("badge")).isEqualTo("LIVE");
        assertThat(launch.badge().getString("exemptions[0].text")).contains("Exempt until", "Tonight");
        Superuser.tamper(
                "update checklist_answer set expires_at = now() - interval '1 second'"
                        + " where tenant_id = ? and kind = 'exemption'",
                launch.team.id());
        assertThat(launch.badge().getList("exemptions")).isNull();
    }

    @Test
    void asksForActionOnceEvidenceHasExpired() {
        // Given
        Launch launch = Launch.live();
        // When
        Superuser.tamper(
                "update checklist_answer set expires_at = now() - interval '1 second'"
                        + " where tenant_id = ? and kind = 'evidence'",
                launch.team.id());
        // Then
        assertThat(launch.badge().getString("badge")).isEqualTo("ACTION_REQUIRED");
        assertThat(launch.badge().getList("reasons.fixPath")).containsExactly("/dashboard/checklist?item=LIST-167");
        assertThat(launch.badge().getString("reasons[0].text")).contains("counted until");
        assertThat(launch.tells("LIST-167", "https://example.com/back").badge().getString("badge"))
                .isEqualTo("LIVE");
    }

    @Test
    void believesRoundsOfTheWatchOnlyOfTheAddressThatTheyLookedAt() {
        // Given
        Launch launch = Launch.live();
        Superuser.tamper(
                "insert into deploy_run (tenant_id, id, revision, kind, status, results_json, preview, started_at)"
                        + " select tenant_id, ?, revision, 'WATCH', 'passed', results_json, true, now()"
                        + " from deploy_run where tenant_id = ? and kind = 'VERIFY'",
                Ids.next(),
                launch.team.id());
        String before = item(launch, "LIST-51");
        // When
        launch.answer("appUrl", "http://localhost:5039");
        // Then
        assertThat(List.of(before, item(launch, "LIST-51"))).containsExactly("passed", "deferred");
    }

    private static String item(Launch launch, String key) {
        return launch.owner
                .calls()
                .get("/api/checklist")
                .path("sections.items.flatten().find { it.key == '%s' }.status".formatted(key));
    }

    private static void withdraw(Launch launch, String kind) {
        launch.owner
                .calls()
                .body(Map.of("withdraw", kind))
                .patch("/api/checklist/items/LIST-167")
                .then()
                .statusCode(200);
    }

    private static void exempt(Person who, Map<String, ?> how) {
        who.calls()
                .body(Map.of("exempt", how))
                .patch("/api/checklist/items/LIST-167")
                .then()
                .statusCode(200);
    }
}
