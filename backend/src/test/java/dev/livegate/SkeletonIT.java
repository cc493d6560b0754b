package dev.livegate;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged application, native or not: what reflection, resources and start-up could have lost on the way. */
@QuarkusIntegrationTest
class SkeletonIT {

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/ready", "/api/health", "/api/ready"})
    @Proves({"LIST-172", "LIST-173"})
    void isUpOnEveryPathThatSaysSo(String path) {
        // When
        var answer = when().get(path);

        // Then
        answer.then().statusCode(200).body("status", equalTo("UP")).body("checks.status", everyItem(equalTo("UP")));
    }

    @Test
    @Proves("JOIN-74")
    void migratesItsDatabaseBeforeItIsReady() {
        // When
        var answer = when().get("/api/ready");

        // Then
        answer.then().body("checks.name", hasItems("database", "migrations"));
    }

    @Test
    @Proves("LIST-175")
    void explainsItsContract() {
        // When
        var answer = when().get("/api/openapi.json");

        // Then
        answer.then().statusCode(200).body("openapi", startsWith("3.1")).body("info.title", equalTo("Livegate"));
    }

    @Test
    @Proves("LIST-174")
    void servesTheDocumentationOfTheContract() {
        // When
        var answer = when().get("/api/docs/");

        // Then
        answer.then().statusCode(200).contentType(containsString("text/html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/dashboard/deploy"})
    void servesThePages(String path) {
        // When
        var answer = given().accept("text/html").get(path);

        // Then
        answer.then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"));
    }

    @Test
    void refusesAnUnknownPathWithAProblem() {
        // When
        var answer = when().get("/api/nothing-is-here");

        // Then
        answer.then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404))
                .body("instance", equalTo("/api/nothing-is-here"));
    }

    @Test
    void asksForASessionWhereOneIsNeeded() {
        // When
        var answer = when().get("/api/me");

        // Then
        answer.then().statusCode(401).contentType("application/problem+json");
    }
}
