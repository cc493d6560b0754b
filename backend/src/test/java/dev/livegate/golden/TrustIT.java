package dev.livegate.golden;

import static dev.livegate.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.livegate.platform.time.Ids;
import dev.livegate.testing.AsDelivered;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What tenants trust, on the packaged application or the native executable: where reflection is lost, a lock may be too. */
@QuarkusIntegrationTest
@TestProfile(AsDelivered.class)
class TrustIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application/json | {                                | 400 | MALFORMED_REQUEST      | ",
                "application/json | {\"isAdmin\":true}               | 400 | UNKNOWN_FIELD          | isAdmin",
                "application/json | {\"name\":\"A\",\"ownerEmail\":\"nobody\"} | 400 | VALIDATION_FAILED | ownerEmail",
                "application/json | {\"plan\":\"gold\"}              | 400 | VALIDATION_FAILED      | plan",
                "application/xml  | <name/>                          | 415 | UNSUPPORTED_MEDIA_TYPE | "
            })
    void refusesWithAProblemThatNamesTheField(String type, String body, int status, String code, String field) {
        // When
        Response refusal = given().header("Content-Type", type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/public/signup/start");
        // Then
        refusal.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("instance", equalTo("/public/signup/start"));
        if (field != null) {
            refusal.then().body("errors.field", hasItem(field));
        }
    }

    static Stream<Consumer<Forgery>> forgeries() {
        return Stream.of(
                token -> token.header.put("alg", "none"),
                token -> token.header.put("alg", "HS256"),
                token -> token.header.put("kid", "x' UNION SELECT 'k'--"),
                token -> token.header.putObject("jwk").put("kty", "EC").put("crv", "P-256"),
                token -> token.claims.put("tid", Ids.next().toString()),
                token -> token.claims.put("exp", Long.MAX_VALUE / 1000),
                token -> token.signature = "",
                token -> token.signature =
                        Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    @Proves("JOIN-49")
    void opensNoDoorToAForgedSession(Consumer<Forgery> change) throws IOException {
        // Given
        String honest = Settler.arrived().session();
        Forgery forged = Forgery.of(honest);
        change.accept(forged);
        // When
        Response answer = me(forged.text());
        // Then
        answer.then().statusCode(401).body("code", equalTo("INVALID_TOKEN"));
        assertThat(me(honest).statusCode()).isEqualTo(200);
    }

    @Test
    void endsASessionOnTheServer() {
        // Given
        Settler settler = Settler.arrived();
        // When
        settler.calls().post("/api/auth/logout").then().statusCode(204);
        // Then
        assertThat(me(settler.session()).statusCode()).isEqualTo(401);
    }

    @Test
    void letsATokenDoWhatItMayUntilItIsTakenBack() {
        // Given
        Settler settler = Settler.arrived();
        Response made = settler.calls()
                .body(Map.of("name", "ci", "scopes", List.of("read"), "expiresInDays", 1))
                .post("/api/tokens");
        String token = made.path("token");
        List<Integer> before = List.of(
                bearer(token).get("/api/deploy/config").statusCode(),
                bearer(token)
                        .body(Map.of("provider", "docker"))
                        .put("/api/deploy/config")
                        .statusCode());
        // When
        settler.calls().delete("/api/tokens/" + made.path("item.id")).then().statusCode(204);
        // Then
        assertThat(before).containsExactly(200, 403);
        bearer(token).get("/api/deploy/config").then().statusCode(401).body("code", equalTo("INVALID_TOKEN"));
    }

    @Test
    @Proves("WIZ-4")
    void showsATenantNothingOfAnother() {
        // Given
        Settler settler = Settler.withoutSecrets();
        Settler other = Settler.arrived();
        List<String> things = List.of(
                "/api/deploy/runs/" + settler.preflight().path("id"),
                "/api/deploy/packs/" + settler.pack("docker").path("packId"),
                "/api/deploy/reports/" + settler.goLive().path("reportId"));
        // When
        List<Response> answers =
                things.stream().map(path -> other.calls().get(path)).toList();
        // Then
        assertThat(answers)
                .extracting(TrustIT::withoutItsPath)
                .containsExactlyElementsOf(
                        things.stream().map(path -> unknown(other, path)).toList());
        assertThat(things).allSatisfy(path -> settler.calls().get(path).then().statusCode(200));
        assertThat(other.calls().get("/api/deploy/runs").jsonPath().getList("items"))
                .isEmpty();
        assertThat(other.calls().get("/api/audit").asString())
                .doesNotContain(settler.tenant().toString(), settler.email());
    }

    @Test
    void keepsAnAuditWhoseChainHoldsAndThatCanBeTakenAlong() {
        // Given
        Settler settler = Settler.withoutSecrets();
        // When
        Response verification = settler.calls().get("/api/audit/verify");
        // Then
        verification.then().statusCode(200).body("intact", equalTo(true)).body("complete", equalTo(true));
        int records = verification.path("checked");
        assertThat(records).isPositive();
        assertThat(settler.calls().get("/api/audit/export.json").jsonPath().getList("rows"))
                .hasSizeGreaterThanOrEqualTo(records);
        assertThat(settler.calls().get("/api/audit/export.csv").asString().lines())
                .hasSizeGreaterThan(records);
    }

    @Test
    void invitesByAMailWithALink() {
        // Given
        Settler settler = Settler.arrived();
        String guest = "guest-" + Ids.next() + "@example.test";
        // When
        settler.calls()
                .body(Map.of("email", guest, "role", "member"))
                .post("/api/members")
                .then()
                .statusCode(201);
        // Then
        eventually(() -> assertThat(given().get("/dev/inbox.json")
                        .jsonPath()
                        .getList("find { it.to == '" + guest + "' }.links", String.class))
                .anyMatch(link -> link.contains("/invite/")));
    }

    /** What is said of a thing of this kind that there is not. */
    private static String unknown(Settler whoever, String path) {
        Response answer = whoever.calls().get(path.substring(0, path.lastIndexOf('/') + 1) + Ids.next());
        assertThat(answer.statusCode()).isEqualTo(404);
        return withoutItsPath(answer);
    }

    private static String withoutItsPath(Response answer) {
        return answer.statusCode() + answer.asString().replace(answer.<String>path("instance"), "");
    }

    private static Response me(String session) {
        return given().cookie("livegate", session).get("/api/me");
    }

    private static RequestSpecification bearer(String token) {
        return given().contentType("application/json").header("Authorization", "Bearer " + token);
    }

    /** An honest token, of which one thing may be changed. */
    static final class Forgery {
        final ObjectNode header;
        final ObjectNode claims;
        String signature;

        private Forgery(ObjectNode header, ObjectNode claims, String signature) {
            this.header = header;
            this.claims = claims;
            this.signature = signature;
        }

        static Forgery of(String token) throws IOException {
            String[] parts = token.split("\\.");
            return new Forgery(read(parts[0]), read(parts[1]), parts[2]);
        }

        String text() throws IOException {
            return written(header) + "." + written(claims) + "." + signature;
        }

        private static ObjectNode read(String part) throws IOException {
            return (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(part));
        }

        private static String written(ObjectNode part) throws IOException {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(part));
        }
    }
}
