package dev.livegate.deployment.handoff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.Canaries;
import dev.livegate.testing.Parallel;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HandoffTest {

    private final Team acme = People.tenant("acme");
    private final Person owner = acme.owner();

    @Test
    void showsSomebodyWithoutAnAccountWhatToDo() {
        // Given
        String token = handed("url");
        // When
        Response task = given().get("/public/handoffs/" + token);
        // Then
        assertThat(task.statusCode()).isEqualTo(200);
        assertThat(task.<String>path("title")).isEqualTo("Live URL");
        assertThat(task.<String>path("note")).isEqualTo("The name is acme.example.com");
        assertThat(task.jsonPath().getList("fields")).containsExactly("appUrl");
        assertThat(given().get("/public/handoffs/" + token).statusCode()).isEqualTo(200);
        assertThat(Superuser.read("select t::text from handoffs t where tenant_id = ?", acme.id()))
                .allMatch(row -> !row.contains(token));
    }

    @Test
    void takesTheAnswerOfThatStepOnce() {
        // Given
        String token = handed("url");
        // When
        List<Response> answers = Parallel.times(8, () -> finish(token, Map.of("appUrl", "http://localhost:5001")));
        // Then
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(200)
                .containsOnly(200, 404);
        assertThat(owner.calls().get("/api/deploy/config").<String>path("appUrl"))
                .isEqualTo("http://localhost:5001");
        assertThat(owner.calls().get("/api/deploy/handoffs").jsonPath().getList("items.state"))
                .containsExactly("done");
        assertThat(Superuser.read(
                        "select event || ' by ' || actor_kind from audit_record where tenant_id = ? order by seq",
                        acme.id()))
                .containsExactly(
                        "HANDOFF_CREATED by user", "DEPLOY_CONFIG_SAVED by livegate", "HANDOFF_DONE by livegate");
    }

    @Test
    void takesNothingButThatStep() {
        // Given
        String token = handed("url");
        // When
        Response refusal = finish(token, Map.of("databaseUrl", "postgresql://ada:x@db.acme.test:5432/shop"));
        // Then
        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.<String>path("errors[0].field")).isEqualTo("databaseUrl");
        assertThat(finish(token, Map.of()).<Boolean>path("success")).isTrue();
    }

    @Test
    void worksAgainAfterAnAnswerThatCouldNotBeUsed() {
        // Given
        String token = handed("url");
        // When
        Response refusal = finish(token, Map.of("appUrl", "http://169.254.169.254/"));
        // Then
        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.<String>path("code")).isEqualTo("TARGET_NOT_ALLOWED");
        assertThat(finish(token, Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void endsWhenItIsTakenBackOrADayOld() {
        // Given
        String revoked = handed("url");
        String old = handed("database");
        Superuser.tamper("update handoffs set expires_at = now() where tenant_id = ? and step = 'database'", acme.id());
        String id = owner.calls().get("/api/deploy/handoffs").path("items.find { it.step == 'url' }.id");
        // When
        Response answer = owner.calls().delete("/api/deploy/handoffs/" + id);
        // Then
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(List.of(finish(revoked, Map.of()), finish(old, Map.of()), finish("unknown", Map.of())))
                .extracting(Response::statusCode)
                .containsOnly(404);
        assertThat(owner.calls().get("/api/deploy/handoffs").jsonPath().getList("items.state"))
                .containsExactly("expired", "revoked");
    }

    @Test
    void tellsThePasswordOfADatabaseToNobody() {
        // Given
        String token = handed("database");
        try (Canaries canaries = new Canaries()) {
            String password = canaries.next("databaseUrl");
            // When
            given().filter(canaries.http())
                    .contentType("application/json")
                    .body(Map.of("databaseUrl", "postgresql://ada:" + password + "@db.acme.test:5432/shop"))
                    .post("/public/handoffs/" + token);
            // Then
            owner.calls().filter(canaries.http()).get("/api/deploy/config");
            canaries.assertUnseen();
        }
        assertThat(owner.calls().get("/api/deploy/config").<Boolean>path("databaseUrl.set"))
                .isTrue();
    }

    private String handed(String step) {
        String url = owner.calls()
                .body(Map.of("step", step, "note", "The name is acme.example.com"))
                .post("/api/deploy/handoffs")
                .then()
                .statusCode(201)
                .extract()
                .path("url");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static Response finish(String token, Map<String, ?> answer) {
        return given().contentType("application/json").body(answer).post("/public/handoffs/" + token);
    }
}
