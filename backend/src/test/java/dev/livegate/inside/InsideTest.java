package dev.livegate.inside;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.secret.Secret;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class InsideTest {

    @Inject
    InsideFacts facts;

    private final Team team = People.tenant("inside");
    private String token;

    @BeforeEach
    void aProbeToken() {
        token = newToken();
    }

    @Test
    void keepsTheLatestOfEachFact() {
        // Given
        report(token, body(now() - 60, "{\"id\":\"database\",\"status\":\"failed\",\"tls\":false}"));
        // When
        Response taken = report(
                token,
                body(
                        now(),
                        "{\"id\":\"database\",\"status\":\"passed\",\"tls\":true},{\"id\":\"redis\",\"status\":\"skipped\"}"));
        // Then
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.jsonPath().getInt("facts")).isEqualTo(2);
        List<Fact> kept = facts.latest(team.scope());
        assertThat(kept).extracting(Fact::name).containsExactly("database", "redis");
        assertThat(kept.get(0).status()).isEqualTo(Fact.Status.passed);
        assertThat(kept.get(0).detail().path("tls").asBoolean()).isTrue();
        assertThat(facts.settlesDatabase(team.scope())).isTrue();
        assertThat(Superuser.read("select event from audit_record where tenant_id = ?", team.id()))
                .contains("INSIDE_FACTS_REPORTED");
    }

    @Test
    void takesTheOutgoingTokenForADay() {
        // Given
        newToken();
        // When
        Response taken = report(token, body(now(), "{\"id\":\"ready\",\"status\":\"passed\"}"));
        // Then
        assertThat(taken.statusCode()).isEqualTo(200);
    }

    @Test
    void takesAReportOnce() {
        // Given
        String body = body(now(), "{\"id\":\"ready\",\"status\":\"passed\"}");
        report(token, body);
        // When
        Response again = report(token, body);
        // Then
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.jsonPath().getString("code")).isEqualTo("FACTS_REPLAYED");
    }

    @Test
    void takesNothingOld() {
        // When
        Response refused = report(token, body(now() - 600, "{\"id\":\"ready\",\"status\":\"passed\"}"));
        // Then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("FACTS_TOO_OLD");
        assertThat(facts.latest(team.scope())).isEmpty();
    }

    @Test
    void believesNobodyWithoutTheToken() {
        // Given
        String body = body(now(), "{\"id\":\"ready\",\"status\":\"passed\"}");
        // When
        List<Response> refused =
                List.of(send(body, hmac("another token", body)), send(body, "nonsense"), send("{}", hmac(token, "{}")));
        // Then
        assertThat(refused).extracting(Response::statusCode).containsOnly(401);
        assertThat(facts.latest(team.scope())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"DROP TABLE\",\"status\":\"fine\"}",
                "{\"id\":\"rls\",\"status\":\"passed\",\"message\":\"a\\u0000b\"}",
                "{\"id\":\"rls\",\"status\":\"passed\",\"\\u0000\":1}",
            })
    void refusesWhatItCannotRead(String fact) {
        // When
        Response refused = report(token, body(now(), fact));
        // Then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("VALIDATION_FAILED");
    }

    private String newToken() {
        return team.owner().calls().post("/api/env/generate").path("LIVEGATE_PROBE_TOKEN");
    }

    private String body(long at, String facts) {
        return "{\"version\":1,\"provider\":\"docker\",\"at\":%d,\"key\":\"%s\",\"facts\":[%s]}"
                .formatted(at, Secret.of(token).fingerprint(), facts);
    }

    private static Response report(String token, String body) {
        return send(body, hmac(token, body));
    }

    private static Response send(String body, String signature) {
        return given().contentType("application/json")
                .header("Livegate-Signature", signature)
                .body(body)
                .post("/api/deploy/facts");
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private static String hmac(String token, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
