package dev.livegate.platform.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.livegate.platform.time.Ids;
import dev.livegate.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FrontDoorTest {

    private static final String TENANTS = "/api/test/tenants/";

    @Test
    void hidesOtherTenantsFromASignUpToken() {
        // Given
        String token = People.tenant("acme").signUpToken();
        var other = People.tenant("globex");
        // When
        Response answer = bearer(token).get(TENANTS + other.id());
        // Then
        Response unknown = bearer(token).get(TENANTS + Ids.next());
        answer.then().statusCode(404);
        assertThat(answer.asString().replace(other.id().toString(), ""))
                .as("jwt-49")
                .isEqualTo(unknown.asString().replaceAll("[0-9a-f-]{36}", ""));
    }

    @Test
    void letsASignUpTokenSeeItsOwnTenant() {
        // Given
        var acme = People.tenant("acme");
        // When
        bearer(acme.signUpToken())
                .get(TENANTS + acme.id())
                // Then
                .then()
                .statusCode(200)
                .body(equalTo(acme.id().toString()));
    }

    @Test
    void turnsASignUpTokenOfASuspendedTenantAway() {
        // Given
        var acme = People.tenant("acme");
        acme.suspended();
        // When
        bearer(acme.signUpToken())
                .get(TENANTS + acme.id())
                // Then
                .then()
                .statusCode(403)
                .body("code", equalTo("TENANT_SUSPENDED"));
    }

    @ParameterizedTest(name = "jwt-55: {0}")
    @ValueSource(strings = {"access_token", "token", "livegate"})
    void takesNoTokenFromTheAddress(String name) {
        // Given
        var owner = People.tenant("acme").owner();
        // When
        given().queryParam(name, owner.cookie())
                .get("/api/me")
                // Then
                .then()
                .statusCode(401);
    }

    @ParameterizedTest(name = "jwt-55: {0}")
    @ValueSource(strings = {"access_token", "token", "jwt", "__Host-livegate"})
    void takesNoTokenFromAnotherCookie(String name) {
        // When
        given().cookie(name, People.tenant("acme").owner().cookie())
                .get("/api/me")
                // Then
                .then()
                .statusCode(401);
    }

    @Test
    void takesNoTokenFromAForm() {
        // When
        given().formParam("access_token", People.tenant("acme").owner().cookie())
                .post("/api/auth/logout")
                // Then
                .then()
                .statusCode(401);
    }

    @Test
    void refusesTwoAuthorizationHeaders() throws IOException {
        // Given
        var acme = People.tenant("acme");
        String header = "Authorization: Bearer " + acme.signUpToken() + "\r\n";
        // When
        String answer = raw("GET " + TENANTS + acme.id() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + header + header + "\r\n");
        // Then
        assertThat(answer).as("jwt-56").startsWith("HTTP/1.1 401").contains("INVALID_TOKEN");
    }

    @ParameterizedTest
    @CsvSource({"Basic b3duZXI6b3duZXI=", "Bearer", "Bearer lg_00000000_short", "Negotiate x"})
    void refusesOtherAuthorizations(String header) {
        // When
        given().header("Authorization", header)
                .get("/api/me")
                // Then
                .then()
                .statusCode(401);
    }

    @Test
    void refusesASessionAsABearer() {
        // When
        bearer(People.tenant("acme").owner().cookie())
                .get("/api/me")
                // Then
                .then()
                .statusCode(401)
                .body("code", equalTo("INVALID_TOKEN"));
    }

    @Test
    void refusesAHugeKeyIdWithoutReadingIt() {
        // Given
        String header = "{\"alg\":\"ES256\",\"kid\":\"" + "k".repeat(64 * 1024) + "\",\"typ\":\"session+jwt\"}";
        String part =
                Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.US_ASCII));
        // When
        bearer(part + ".e30." + "A".repeat(86))
                .get("/api/me")
                // Then
                .then()
                .statusCode(401);
    }

    @Test
    void letsABadCookieSpoilNoOpenAddress() {
        // When
        given().cookie(People.cookieName(), "rubbish")
                .get("/api/health")
                // Then
                .then()
                .statusCode(200);
    }

    private static io.restassured.specification.RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
