package dev.livegate.platform.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemTest {

    @ParameterizedTest
    @ValueSource(strings = {"{", "{'text':1}", "[1,2", "nonsense", "{\"text\":\"a\",}"})
    void refusesWhatIsNotJson(String body) {
        // When
        echo(body)
                // Then
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("MALFORMED_REQUEST"))
                .body("instance", equalTo("/api/test/echo"));
    }

    @Test
    void refusesAnEmptyBody() {
        // When
        echo("")
                // Then
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"));
    }

    @Test
    void refusesAnUnknownFieldByItsName() {
        // When
        echo("{\"text\":\"a\",\"isAdmin\":true}")
                // Then
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"))
                .body("errors.field", hasItem("isAdmin"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":\"a\",\"number\":\"many\"} | number",
                "{\"text\":\"a\",\"inner\":[{\"depth\":1},{\"depth\":{}}]} | inner[1].depth",
                "{\"text\":\"  \"} | text"
            })
    void namesTheFieldThatNeedsAnotherValue(String body, String field) {
        // When
        echo(body)
                // Then
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("errors.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/none,404,NOT_FOUND",
        "PUT,/api/health,405,METHOD_NOT_ALLOWED",
        "TRACE,/api/health,405,METHOD_NOT_ALLOWED"
    })
    void refusesInOneShapeWhateverIsAsked(String method, String path, int status, String code) {
        // When
        given().request(method, path)
                .then()
                // Then
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("title", notNullValue());
    }

    @Test
    void saysWhichMethodsAnAddressTakes() {
        // When
        given().delete("/api/health")
                .then()
                // Then
                .statusCode(405)
                .header("Allow", containsString("GET"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/plain", "application/json-patch+json"})
    void takesNothingButJson(String type) {
        // When
        given().header("Content-Type", type)
                .body("text=a".getBytes())
                .post("/api/test/echo")
                .then()
                // Then
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @Test
    void refusesMoreThan256KiB() {
        // When
        echo("{\"text\":\"" + "x".repeat(256 * 1024) + "\"}")
                // Then
                .statusCode(413)
                .body("code", equalTo("TOO_LARGE"));
    }

    @Test
    void keepsItsInternalsToItself() {
        // When
        given().get("/api/test/bug")
                .then()
                // Then
                .statusCode(500)
                .body("code", equalTo("INTERNAL"))
                .body("detail", matchesPattern(".*Reference [0-9a-f-]{36}\\."))
                .body(not(containsString("passwd")));
    }

    @Test
    void asksForASessionWhereOneIsNeeded() {
        // When
        given().get("/api/test/owners")
                .then()
                // Then
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void survivesFiveThousandLevels() {
        // When
        echo("{\"inner\":".repeat(5000) + "1" + "}".repeat(5000))
                // Then
                .statusCode(400);
    }

    private static ValidatableResponse echo(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/test/echo")
                .then();
    }
}
