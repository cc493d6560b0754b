package dev.livegate.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.checklist.facts.FactBook;
import dev.livegate.checklist.facts.Origin;
import dev.livegate.checklist.template.DecidingFacts;
import dev.livegate.platform.check.Status;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pipeline reports counts as evidence, and for nothing that we find out ourselves. */
@QuarkusTest
class FactsTest {

    @Inject
    FactBook book;

    private final Owner owner = new Owner();

    @Test
    @Proves({"LIST-83", "LIST-88", "LIST-104", "LIST-157", "LIST-158"})
    void takesWhatAPipelineReports() {
        // When
        Response taken = owner.report(owner.token("facts"), "ci.smoke", "passed");
        // Then
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.jsonPath().getList("items")).containsExactly("LIST-157");
        assertThat(owner.status("LIST-157")).isEqualTo("passed");
        assertThat(owner.item("LIST-157", "knownBy")).isEqualTo("evidence of an API token");
        assertThat(owner.item("LIST-157", "required")).isEqualTo("true");
    }

    static Stream<String> pipelines() {
        return DecidingFacts.all().stream().filter(fact -> Origin.of(fact) == Origin.token);
    }

    /** Each of them, until it is a month old. */
    @ParameterizedTest
    @MethodSource("pipelines")
    @Proves({"LIST-83", "LIST-88", "LIST-90", "LIST-104", "LIST-131", "LIST-132", "LIST-157", "LIST-158"})
    void knowsOfEachFactWhetherItWasReportedAndHow(String fact) {
        // Given
        String token = owner.token("facts");
        List<Status> seen = new ArrayList<>(List.of(status(fact)));
        // When
        for (String told : List.of("passed", "warning", "failed")) {
            owner.report(token, fact, told).then().statusCode(200);
            seen.add(status(fact));
        }
        Superuser.tamper(
                "update checklist_fact set observed_at = observed_at - interval '31 days' where tenant_id = ?",
                owner.team.id());
        seen.add(status(fact));
        // Then
        assertThat(seen)
                .containsExactly(Status.deferred, Status.passed, Status.warning, Status.failed, Status.deferred);
    }

    private Status status(String fact) {
        return book.facts(book.read(owner.team.scope())).of(fact).status();
    }

    @Test
    void tellsAPersonWhoReportsByHandFromAPipeline() {
        // When
        owner.person
                .calls()
                .body(Map.of("facts", List.of(Map.of("id", "ci.smoke", "status", "passed"))))
                .post("/api/checklist/facts");
        // Then
        assertThat(owner.item("LIST-157", "knownBy"))
                .startsWith("what ")
                .endsWith(" reported by hand")
                .doesNotContain("token");
        assertThat(Superuser.read("select by_person::text from checklist_fact where tenant_id = ?", owner.team.id()))
                .containsExactly("true");
    }

    @Test
    @Proves("LIST-157")
    void believesAReportOnlyOfTheAddressThatWasTried() {
        // Given
        String token = owner.token("facts");
        owner.report(token, "ci.smoke", "passed");
        owner.report(token, "ci.pipeline", "passed");
        // When
        owner.person
                .calls()
                .body(Map.of("appUrl", "http://localhost:5000"))
                .put("/api/deploy/config")
                .then()
                .statusCode(200);
        // Then
        assertThat(owner.status("LIST-157")).isEqualTo("deferred");
        assertThat(owner.item("LIST-157", "required"))
                .as("it still concerns them")
                .isEqualTo("true");
        assertThat(owner.status("LIST-83")).as("the code is the same").isEqualTo("passed");
    }

    @Test
    @Proves("LIST-157")
    void unticksWithTheNextReport() {
        // Given
        String token = owner.token("facts");
        owner.report(token, "ci.smoke", "passed");
        String before = owner.item("LIST-157", "since");
        // When
        owner.report(token, "ci.smoke", "failed");
        // Then
        assertThat(owner.status("LIST-157")).isEqualTo("failed");
        assertThat(owner.item("LIST-157", "since")).isGreaterThan(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"app.health", "own.admin", "key.JWT_SECRET", "inside.rls", "web.cors", "ci.unheard", "ci", ""})
    void takesNothingThatWeFindOutOurselves(String fact) {
        // When
        Response answer = owner.report(owner.token("facts"), fact, "passed");
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Superuser.read("select fact from checklist_fact where tenant_id = ?", owner.team.id()))
                .isEmpty();
    }

    @Test
    void takesNothingFromATokenForSomethingElse() {
        // When
        List<Integer> answers = List.of(
                owner.report(owner.token("read"), "ci.smoke", "passed").statusCode(),
                owner.report(owner.token("deploy"), "ci.smoke", "passed").statusCode());
        // Then
        assertThat(answers).containsExactly(403, 403);
    }

    @Test
    void keepsTheNewerOfTwo() {
        // Given
        owner.report(owner.token("facts"), "ci.smoke", "failed");
        Map<String, ?> old = Map.of("id", "ci.smoke", "status", "passed", "observedAt", "2026-01-01T00:00:00Z");
        Map<String, ?> toCome = Map.of("id", "ci.smoke", "status", "passed", "observedAt", "2126-01-01T00:00:00Z");
        // When
        List<Response> late = List.of(old, toCome).stream()
                .map(fact -> owner.person
                        .calls()
                        .body(Map.of("facts", List.of(fact)))
                        .post("/api/checklist/facts"))
                .toList();
        // Then
        assertThat(late.get(0).jsonPath().getInt("older")).isEqualTo(1);
        assertThat(late.get(1).statusCode()).isEqualTo(400);
        assertThat(owner.status("LIST-157")).isEqualTo("failed");
    }

    @Test
    void countsNoReportForEver() {
        // Given
        owner.report(owner.token("facts"), "ci.smoke", "passed");
        // When
        Superuser.tamper(
                "update checklist_fact set observed_at = now() - interval '31 days' where tenant_id = ?",
                owner.team.id());
        // Then
        assertThat(owner.status("LIST-157")).isEqualTo("deferred");
        assertThat(owner.item("LIST-157", "required"))
                .as("it still concerns them")
                .isEqualTo("true");
    }

    @Test
    @Proves("LIST-90")
    void letsAFailedScanSpeakAgainstOlderEvidence() {
        // Given
        owner.say("LIST-90", Owner.evidence("https://example.com/scan"));
        String before = owner.status("LIST-90");
        // When
        owner.report(owner.token("facts"), "ci.secret-scan", "failed");
        // Then
        assertThat(List.of(before, owner.status("LIST-90"))).containsExactly("passed", "failed");
    }
}
