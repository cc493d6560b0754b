package dev.livegate.account.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.livegate.testing.Parallel;
import dev.livegate.testing.People;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefreshTest {

    @Test
    void exchangesTheRefreshTokenForANewOne() {
        // Given
        var owner = People.tenant("acme").owner();
        // When
        Response answer = refresh(owner.refresh());
        // Then
        answer.then().statusCode(200).body("user.email", equalTo(owner.email()));
        assertThat(answer.cookie("livegate-refresh")).isNotEmpty().isNotEqualTo(owner.refresh());
        given().cookie("livegate", answer.cookie("livegate"))
                .get("/api/me")
                .then()
                .statusCode(200);
    }

    @Test
    void forgivesTwoTabsThatWakeUpTogether() {
        // Given
        var owner = People.tenant("acme").owner();
        // When
        List<Response> answers = Parallel.times(2, () -> refresh(owner.refresh()));
        // Then
        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        assertThat(answers)
                .filteredOn(answer -> answer.cookie("livegate-refresh") != null)
                .hasSize(1);
    }

    @Test
    void endsTheWholeSessionWhenAnOldTokenIsShownAgain() {
        // Given
        var acme = People.tenant("acme");
        var owner = acme.owner();
        Response rightful = refresh(owner.refresh());
        Superuser.tamper("update refresh_tokens set rotated_at = rotated_at - interval '11 seconds'");
        // When
        Response thief = refresh(owner.refresh());
        // Then
        thief.then().statusCode(401).body("code", equalTo("SESSION_EXPIRED"));
        refresh(rightful.cookie("livegate-refresh")).then().statusCode(401);
        given().cookie("livegate", rightful.cookie("livegate"))
                .get("/api/me")
                .then()
                .statusCode(401);
        assertThat(Superuser.read(
                        "select event from audit_record where tenant_id = ? order by seq desc limit 1", acme.id()))
                .containsExactly("SESSION_TOKEN_REUSED");
    }

    @Test
    void refusesWhatItNeverIssued() {
        // When
        refresh("x".repeat(43))
                // Then
                .then()
                .statusCode(401)
                .body("code", equalTo("SESSION_EXPIRED"));
    }

    @Test
    void asksToSignInWhereThereIsNoCookie() {
        // When
        given().post("/public/auth/refresh")
                // Then
                .then()
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void endsWithTheIdleTime() {
        // Given
        var owner = People.tenant("acme").owner();
        Superuser.tamper("update refresh_tokens set expires_at = now()");
        // When
        refresh(owner.refresh())
                // Then
                .then()
                .statusCode(401);
    }

    @Test
    void isRefusedWithinFiveSecondsWhereverTheSessionWasEnded() throws InterruptedException {
        // Given
        var owner = People.tenant("acme").owner();
        owner.calls().get("/api/me").then().statusCode(200);
        Superuser.tamper("update sessions set revoked_at = now() where user_id = ?", owner.id());
        // When
        Thread.sleep(5000);
        // Then
        owner.calls().get("/api/me").then().statusCode(401);
    }

    @Test
    void isRefusedAfterSignOut() {
        // Given
        var owner = People.tenant("acme").owner();
        owner.calls().post("/api/auth/logout").then().statusCode(204);
        // When
        refresh(owner.refresh())
                // Then
                .then()
                .statusCode(401);
    }

    private static Response refresh(String token) {
        return given().cookie("livegate-refresh", token).post("/public/auth/refresh");
    }
}
