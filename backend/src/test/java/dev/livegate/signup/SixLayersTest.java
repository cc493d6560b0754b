package dev.livegate.signup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.livegate.platform.time.Ids;
import dev.livegate.testing.People;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The six layers of JOIN-50, in their order, each seen to hold by itself. */
@QuarkusTest
@TestMethodOrder(OrderAnnotation.class)
class SixLayersTest {

    @Test
    @Order(1)
    @Proves({"JOIN-38", "JOIN-50"})
    void killSwitchLetsNobodyBegin() {
        // Given
        flip(false);
        try {
            // When
            given().contentType(ContentType.JSON)
                    .body(Map.of("name", "Acme", "ownerEmail", "nobody@example.test"))
                    .post("/public/signup/start")
                    .then()
                    // Then
                    .statusCode(503)
                    .body("code", equalTo("SIGNUPS_DISABLED"));
        } finally {
            flip(true);
        }
    }

    @Test
    @Order(2)
    @Proves("JOIN-50")
    void jwtIsNeededForEveryStepAfterTheFirst() {
        // When
        given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer eyJhbGciOiJub25lIn0.e30.")
                .body(Map.of())
                .post("/public/signup/pro/confirm")
                .then()
                // Then
                .statusCode(401)
                .body("code", equalTo("INVALID_TOKEN"));
    }

    @Test
    @Order(2)
    @Proves("JOIN-50")
    void jwtIsAskedForByWhoeverShowsNone() {
        // Given
        List<String> steps = List.of("brand", "starter/make", "pro/confirm");
        // When
        List<String> codes = steps.stream()
                .map(step -> given().contentType(ContentType.JSON)
                        .body(Map.of())
                        .post("/public/signup/" + step)
                        .then()
                        .statusCode(401)
                        .extract()
                        .<String>path("code"))
                .toList();
        // Then
        assertThat(codes).containsOnly("INVALID_TOKEN");
    }

    @Test
    @Order(3)
    @Proves({"JOIN-46", "JOIN-50"})
    void corsLetsNoOtherOriginRead() {
        // When
        given().header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/public/signup/start")
                .then()
                // Then
                .statusCode(204)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    @Order(4)
    @Proves({"JOIN-43 to JOIN-45", "JOIN-50"})
    void headersProtectEvenARefusal() {
        // When
        given().get("/public/signup/start")
                .then()
                // Then
                .statusCode(405)
                .header("Content-Security-Policy", notNullValue())
                .header("X-Frame-Options", equalTo("DENY"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("strict-origin-when-cross-origin"));
    }

    @Test
    @Order(5)
    @Proves({"JOIN-47", "JOIN-50", "JOIN-105"})
    void webhookValidationRefusesAnAddressInside() {
        // Given
        String token = People.tenant("layers").signUpToken();
        // When
        given().header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .body(Map.of("webhookUrl", "https://169.254.169.254/latest/meta-data"))
                .post("/public/signup/starter/make")
                .then()
                // Then
                .statusCode(400)
                .body("code", equalTo("TARGET_NOT_ALLOWED"));
    }

    @Test
    @Order(6)
    @Proves({"JOIN-48", "JOIN-50"})
    void tenantIsolationHidesEverybodyElse() {
        // Given
        String token = People.tenant("mine").signUpToken();
        String theirs = "/api/v1/tenants/" + People.tenant("theirs").id() + "/provision-status";
        String nobodys = "/api/v1/tenants/" + Ids.next() + "/provision-status";
        // When
        List<String> answers = List.of(answer(token, theirs).replace(theirs, nobodys), answer(token, nobodys));
        // Then
        assertThat(answers.get(0)).isEqualTo(answers.get(1)).contains("NOT_FOUND");
    }

    private static String answer(String token, String path) {
        return given().header("Authorization", "Bearer " + token)
                .get(path)
                .then()
                .statusCode(404)
                .extract()
                .asString();
    }

    private static void flip(boolean open) {
        People.operator()
                .calls()
                .contentType(ContentType.JSON)
                .body(Map.of("value", open))
                .put("/api/admin/flags/signup_enabled")
                .then()
                .statusCode(200);
    }
}
