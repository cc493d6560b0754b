package dev.livegate.signup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.People;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** JOIN-129. */
@QuarkusTest
class FeedbackTest {

    private final Team team = People.tenant("feedback");

    @Test
    @Proves("JOIN-129")
    void isTakenWithOneTapAfterTheSetUp() {
        // Given
        is("complete");
        // When
        Response answer = give(Map.of("smooth", true));
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(kept()).containsExactly("true -");
    }

    @Test
    void isOnePerTenantWhoeverChangesTheirMind() {
        // Given
        is("failed");
        give(Map.of("smooth", true));
        // When
        give(Map.of("smooth", false, "words", "The webhook took three tries."));
        // Then
        assertThat(kept()).containsExactly("false The webhook took three tries.");
    }

    @Test
    void waitsUntilTheSetUpHasEnded() {
        // Given
        is("processing");
        // When
        Response answer = give(Map.of("smooth", true));
        // Then
        assertThat(answer.<String>path("code")).isEqualTo("STILL_SETTING_UP");
        assertThat(kept()).isEmpty();
    }

    private void is(String state) {
        Superuser.tamper("update tenants set provision_state = ? where id = ?", state, team.id());
    }

    private Response give(Map<String, Object> feedback) {
        return given().header("Authorization", "Bearer " + team.signUpToken())
                .contentType("application/json")
                .body(feedback)
                .post("/public/signup/feedback");
    }

    private List<String> kept() {
        return Superuser.read(
                "select smooth || ' ' || coalesce(words, '-') from onboarding_feedback where tenant_id = ?", team.id());
    }
}
