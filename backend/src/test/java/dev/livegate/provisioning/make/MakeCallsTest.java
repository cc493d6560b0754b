package dev.livegate.provisioning.make;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.time.Ids;
import dev.livegate.testing.Parallel;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** JOIN-131. */
@QuarkusTest
class MakeCallsTest {

    private static final String BODY = "{\"event\": \"scenario.finished\", \"name\": \"Zoë\"}";

    private Team acme;
    private String secret;

    @BeforeEach
    void aTenantWithASecret() {
        acme = People.tenant("acme");
        secret = newSecret();
    }

    @Test
    @Proves("JOIN-131")
    void takesACallThatIsSigned() {
        // When
        Response answer = call(acme.id(), header(secret, 0, BODY), BODY);
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<String>path("event")).isEqualTo("scenario.finished");
        assertThat(acme.owner().calls().get("/api/make").<List<String>>path("calls.event"))
                .containsExactly("scenario.finished");
        assertThat(audited("MAKE_CALLED")).containsExactly("Make.com called: scenario.finished");
    }

    @Test
    void takesEachCallOnceHoweverManyComeAtOnce() {
        // Given
        String header = header(secret, 0, BODY);
        // When
        List<Integer> statuses =
                Parallel.times(8, () -> call(acme.id(), header, BODY).statusCode());
        // Then
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(call(acme.id(), header, BODY).<String>path("code")).isEqualTo("REPLAYED");
    }

    @Test
    @Proves("JOIN-131")
    void refusesWhatIsNotSignedByThisTenantNowInTheSameWords() {
        // Given
        String other =
                People.tenant("other").owner().calls().post("/api/make/secret").path("secret");
        Team none = People.tenant("none");
        // When
        List<Response> answers = List.of(
                call(acme.id(), null, BODY),
                call(acme.id(), "v1=00", BODY),
                call(acme.id(), header(other, 0, BODY), BODY),
                call(acme.id(), header(secret, 0, BODY), BODY + " "),
                call(acme.id(), header(secret, -301, BODY), BODY),
                call(acme.id(), header(secret, 301, BODY), BODY),
                call(none.id(), header(secret, 0, BODY), BODY),
                call(Ids.next(), header(secret, 0, BODY), BODY));
        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(401);
        assertThat(answers)
                .extracting(answer -> answer.<String>path("code") + answer.path("detail"))
                .containsOnly(
                        answers.get(0).<String>path("code") + answers.get(0).path("detail"));
    }

    @Test
    void forgetsTheOldSecretWhenThereIsANewOne() {
        // Given
        String old = secret;
        // When
        secret = newSecret();
        // Then
        assertThat(call(acme.id(), header(old, 0, BODY), BODY).statusCode()).isEqualTo(401);
        assertThat(call(acme.id(), header(secret, 0, BODY), BODY).statusCode()).isEqualTo(200);
    }

    @Test
    void showsTheSecretOnceAndKeepsItSealed() {
        // Given
        String key = UUID.randomUUID().toString();
        var owner = acme.owner();
        // When
        String shown = owner.calls()
                .header("Idempotency-Key", key)
                .post("/api/make/secret")
                .path("secret");
        // Then
        assertThat(owner.calls()
                        .header("Idempotency-Key", key)
                        .post("/api/make/secret")
                        .<String>path("code"))
                .isEqualTo("SECRET_ALREADY_SHOWN");
        assertThat(owner.calls().get("/api/make").asString())
                .doesNotContain(shown)
                .contains("\"secretSet\":true");
        assertThat(Superuser.read("select secret_sealed from make_webhooks where tenant_id = ?", acme.id()))
                .singleElement()
                .asString()
                .doesNotContain(shown);
    }

    @Test
    void refusesWhatIsNoObjectEvenIfItIsSigned() {
        // When
        Response answer = call(acme.id(), header(secret, 0, "[1]"), "[1]");
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void takesNothingForATenantThatIsSuspended() {
        // Given
        acme.suspended();
        // When
        Response answer = call(acme.id(), header(secret, 0, BODY), BODY);
        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.<String>path("code")).isEqualTo("TENANT_SUSPENDED");
    }

    private String newSecret() {
        return acme.owner()
                .calls()
                .post("/api/make/secret")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }

    private List<String> audited(String event) {
        return Superuser.read("select summary from audit_record where tenant_id = ? and event = ?", acme.id(), event);
    }

    private static String header(String secret, int secondsFromNow, String body) {
        String t = Long.toString(Instant.now().getEpochSecond() + secondsFromNow);
        return "t=" + t + ",v1=" + Signed.sign(secret, t, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Response call(UUID tenant, String header, String body) {
        var request = given().contentType("application/json").body(body.getBytes(StandardCharsets.UTF_8));
        if (header != null) {
            request.header("Livegate-Signature", header);
        }
        return request.post("/webhooks/make/" + tenant);
    }
}
