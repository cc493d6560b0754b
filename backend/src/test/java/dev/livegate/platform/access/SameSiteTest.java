package dev.livegate.platform.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.People.Team;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SameSiteTest {

    private static final String TENANTS = "/api/test/tenants/";

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, none, 200",
        "Origin, https://evil.example, 403",
        "Origin, null, 403",
        "Origin, http://localhost.evil.example, 403",
        "Origin, http://localhost:1, 403",
        "Origin, http://localhost:8080, 200",
        "X-Nothing, at all, 200"
    })
    void judgesAChangeByWhereItComesFrom(String header, String value, int status) {
        // Given
        Team acme = People.tenant("acme");
        // When
        acme.owner()
                .calls()
                .header(header, value)
                .post(TENANTS + acme.id())
                // Then
                .then()
                .statusCode(status);
    }

    @Test
    void takesTheHostThatThePageWasLoadedFromForOurs() {
        // Given
        Team acme = People.tenant("acme");
        // When
        acme.owner()
                .calls()
                .header("Origin", "http://localhost:" + RestAssured.port)
                .post(TENANTS + acme.id())
                // Then
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void saysWhyWhateverTheMethod(String method) {
        // Given
        Person owner = People.tenant("acme").owner();
        // When
        fromElsewhere(owner)
                .request(method, "/api/members")
                // Then
                .then()
                .statusCode(403)
                .body("code", equalTo("CROSS_SITE"));
    }

    @Test
    void letsReadsPass() {
        // When
        fromElsewhere(People.tenant("acme").owner())
                .get("/api/me")
                // Then
                .then()
                .statusCode(200);
    }

    @Test
    void guardsTheRefreshCookieToo() {
        // When
        given().cookie("livegate-refresh", People.tenant("acme").owner().refresh())
                .header("Sec-Fetch-Site", "cross-site")
                .post("/public/auth/refresh")
                // Then
                .then()
                .statusCode(403)
                .body("code", equalTo("CROSS_SITE"));
    }

    @Test
    void leavesBearersAlone() {
        // Given
        Team acme = People.tenant("acme");
        // When
        given().header("Authorization", "Bearer " + acme.signUpToken())
                .header("Origin", "https://ci.example")
                .post(TENANTS + acme.id())
                // Then
                .then()
                .statusCode(200);
    }

    private static RequestSpecification fromElsewhere(Person person) {
        return person.calls().header("Sec-Fetch-Site", "cross-site");
    }
}
