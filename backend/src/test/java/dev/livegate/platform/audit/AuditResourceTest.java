package dev.livegate.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Scope;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuditResourceTest {

    @Inject
    Trail trail;

    private Team acme;
    private Scope scope;

    @BeforeEach
    void aTenantWithALog() {
        acme = People.tenant("acme");
        scope = new Scope(acme.id(), new Actor(Actor.Kind.user, null, "=cmd|' /C calc'!A0", Role.owner));
        Superuser.tamper("delete from audit_record where tenant_id = ?", acme.id());
        Superuser.tamper("delete from audit_head where tenant_id = ?", acme.id());
        for (int i = 1; i <= 5; i++) {
            trail.append(scope, "thing " + i, Map.of("n", i));
        }
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        // Given
        String next = acme.owner().calls().get("/api/audit?limit=3").path("next");
        // When
        acme.owner()
                .calls()
                .get("/api/audit?limit=3&after=" + next)
                // Then
                .then()
                .statusCode(200)
                .body("items.seq", contains(2, 1))
                .body("items[0].facts.n", equalTo(2))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "event=TEST_HAPPENED, 5",
        "event=TEST_ENDED, 0",
        "actor=Nobody, 0",
        "from=2020-01-01T00:00:00Z, 5",
        "to=2020-01-01T00:00:00Z, 0",
        "from=2020-01-01T00:00:00%2B02:00&event=TEST_HAPPENED&limit=2, 2"
    })
    void filters(String query, int found) {
        // When
        acme.owner()
                .calls()
                .urlEncodingEnabled(false)
                .get("/api/audit?" + query)
                // Then
                .then()
                .statusCode(200)
                .body("items", hasSize(found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=many",
                "limit=-1",
                "after=-1",
                "after=1e3",
                "after=99999999999999999999",
                "from=yesterday",
                "to=%2B999999999-12-31T23:59:59Z",
                "from=0000-01-01T00:00:00Z"
            })
    void refusesAFilterThatItCannotRead(String query) {
        // When
        acme.owner()
                .calls()
                .urlEncodingEnabled(false)
                .get("/api/audit?" + query)
                // Then
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("errors.field", contains(query.substring(0, query.indexOf('='))));
    }

    @Test
    void showsMembersWhatHappenedWithoutTheFacts() {
        // When
        acme.member()
                .calls()
                .get("/api/audit")
                // Then
                .then()
                .statusCode(200)
                .body("items", hasSize(5))
                .body("items", everyItem(not(hasKey("facts"))));
    }

    @Test
    void showsATenantNothingOfAnother() {
        // Given
        Team other = People.tenant("other");
        // When
        String seen = other.owner().calls().get("/api/audit").asString()
                + other.owner().calls().get("/api/audit/export.json").asString()
                + other.owner().calls().get("/api/audit/export.csv").asString();
        // Then
        assertThat(seen).doesNotContain(acme.id().toString()).doesNotContain("thing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/audit", "/api/audit/verify", "/api/audit/export.json", "/api/audit/export.csv"})
    void asksWhoYouAre(String path) {
        // When
        RestAssured.get(path)
                // Then
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/audit/export.json", "/api/audit/export.csv"})
    void exportsForOwnersAndAdminsOnly(String path) {
        // When
        acme.member()
                .calls()
                .get(path)
                // Then
                .then()
                .statusCode(403);
    }

    @Test
    void verifiesForEveryMember() {
        // When
        acme.member()
                .calls()
                .get("/api/audit/verify")
                // Then
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("checked", equalTo(5))
                .body("complete", equalTo(true));
    }

    @Test
    void goesOnVerifyingWhereItStopped() {
        // When
        acme.owner()
                .calls()
                .get("/api/audit/verify?after=3")
                // Then
                .then()
                .body("intact", equalTo(true))
                .body("checked", equalTo(2));
    }

    @Test
    void namesTheBadRecord() {
        // Given
        Superuser.tamper("update audit_record set event = 'OTHER' where tenant_id = ? and seq = 3", acme.id());
        // When
        acme.owner()
                .calls()
                .get("/api/audit/verify")
                // Then
                .then()
                .body("intact", equalTo(false))
                .body("firstBad.seq", equalTo(3))
                .body("firstBad.message", equalTo("Record 3 was altered."));
    }

    @Test
    void exportsATableWithoutFormulas() {
        // When
        String csv = acme.owner()
                .calls()
                .get("/api/audit/export.csv?event=TEST_HAPPENED")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", "attachment; filename=\"livegate-audit.csv\"")
                .extract()
                .asString();
        // Then
        List<String> lines = csv.lines().toList();
        assertThat(lines).hasSize(6);
        assertThat(lines.get(1)).startsWith("\"1\",").contains("\"'=cmd|' /C calc'!A0\"", "\"{\"\"n\"\": 1}\"");
    }

    @Test
    void publishesItsKeys() {
        // When
        RestAssured.get("/api/audit/keys")
                // Then
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].algorithm", equalTo("Ed25519"));
    }
}
