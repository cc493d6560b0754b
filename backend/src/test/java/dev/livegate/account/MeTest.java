package dev.livegate.account;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.livegate.testing.People;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeTest {

    @Test
    void tellsAMemberWhoTheyAreAndWhatTheyMay() {
        // Given
        var acme = People.tenant("acme");
        var member = acme.member();
        // When
        member.calls()
                .get("/api/me")
                // Then
                .then()
                .statusCode(200)
                .body("user.email", equalTo(member.email()))
                .body("user.operator", equalTo(false))
                .body("tenants.slug", hasItem(acme.slug()))
                .body("current.id", equalTo(acme.id().toString()))
                .body("current.role", equalTo("member"))
                .body("current.subscription", equalTo("trial"))
                .body("current.entitlements.plan", equalTo("pro"))
                .body("current.entitlements.goLive", equalTo(true));
    }

    @Test
    @Proves("JOIN-13")
    void showsTheColoursThatWereChosenAtTheSignUp() {
        // Given
        var acme = People.tenant("acme");
        given().header("Authorization", "Bearer " + acme.signUpToken())
                .contentType(ContentType.JSON)
                .body(Map.of("primaryColor", "#0a7d6b", "secondaryColor", "#10222e"))
                .post("/public/signup/brand");
        // When
        acme.owner()
                .calls()
                .get("/api/me")
                // Then
                .then()
                .statusCode(200)
                .body("current.look", equalTo(Map.of("primaryColor", "#0a7d6b", "secondaryColor", "#10222e")));
    }

    @Test
    void knowsAnOperatorWithoutTenant() {
        // When
        People.operator()
                .calls()
                .get("/api/me")
                // Then
                .then()
                .statusCode(200)
                .body("user.operator", equalTo(true))
                .body("current", nullValue());
    }

    @Test
    void asksStrangersToSignIn() {
        // When
        get("/api/me")
                // Then
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void holdsASignUpTokenForNoCredentialHere() {
        // Given
        var token = People.tenant("acme").signUpToken();
        // When
        given().header("Authorization", "Bearer " + token)
                .get("/api/me")
                // Then
                .then()
                .statusCode(401)
                .body("code", equalTo("INVALID_TOKEN"));
    }

    @Test
    void letsNobodyInToASuspendedTenant() {
        // Given
        var acme = People.tenant("acme");
        var owner = acme.owner();
        acme.suspended();
        // When
        owner.calls()
                .get("/api/me")
                // Then
                .then()
                .statusCode(403)
                .body("code", equalTo("TENANT_SUSPENDED"));
    }
}
