package dev.livegate.account.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TokensTest {

    @Test
    void showsATokenOnceAndKeepsItsDigest() {
        // Given
        var owner = People.tenant("acme").owner();
        // When
        Response made = make(owner, "read");
        // Then
        made.then()
                .statusCode(201)
                .body("token", matchesPattern("lg_[0-9a-f]{8}_[A-Za-z0-9_-]{43}"))
                .body("shownOnce", equalTo(true))
                .body("item.scopes", equalTo(java.util.List.of("read")));
        String secret = made.path("token").toString().substring(12);
        owner.calls()
                .get("/api/tokens")
                .then()
                .body("items", hasSize(1))
                .body("items[0].lastUsedAt", nullValue())
                .body("toString()", not(org.hamcrest.Matchers.containsString(secret)));
        assertThat(Superuser.read("select count(*) from api_tokens where digest like ?", "%" + secret + "%"))
                .containsExactly("0");
    }

    @Test
    void keepsNothingOfItsValueForAReplay() {
        // Given
        var owner = People.tenant("acme").owner();
        String wish = "{\"name\":\"ci\",\"scopes\":[\"read\"]}";
        RequestSpecification keyed = owner.calls().header("Idempotency-Key", "make-for-" + owner.id());
        String value = keyed.body(wish).post("/api/tokens").path("token");
        // When
        Response second = owner.calls()
                .header("Idempotency-Key", "make-for-" + owner.id())
                .body(wish)
                .post("/api/tokens");
        // Then
        second.then().statusCode(410).body("code", equalTo("SECRET_ALREADY_SHOWN"));
        owner.calls().get("/api/tokens").then().body("items", hasSize(1));
        assertThat(Superuser.read("select count(*) from idempotent_requests where body like ?", "%" + value + "%"))
                .containsExactly("0");
    }

    @Test
    void knowsItsTenantAndItsRole() {
        // Given
        var acme = People.tenant("acme");
        String token = make(acme.owner(), "read").path("token");
        // When
        with(token)
                .get("/api/me")
                // Then
                .then()
                .statusCode(200)
                .body("user", nullValue())
                .body("token.name", equalTo("ci"))
                .body("current.slug", equalTo(acme.slug()))
                .body("current.role", equalTo("member"));
    }

    @Test
    void remembersWhenItWasLastUsed() {
        // Given
        var owner = People.tenant("acme").owner();
        with(make(owner, "read").path("token")).get("/api/me").then().statusCode(200);
        // When
        owner.calls()
                .get("/api/tokens")
                // Then
                .then()
                .body("items[0].lastUsedAt", notNullValue());
    }

    @Test
    void stopsAtOnceWhenItIsRevoked() {
        // Given
        var owner = People.tenant("acme").owner();
        Response made = make(owner, "write");
        String token = made.path("token");
        with(token).get("/api/me").then().statusCode(200);
        String id = made.path("item.id");
        owner.calls().delete("/api/tokens/" + id).then().statusCode(204);
        // When
        with(token)
                .get("/api/me")
                // Then
                .then()
                .statusCode(401)
                .body("code", equalTo("INVALID_TOKEN"));
    }

    @Test
    void stopsWhenItExpires() {
        // Given
        var owner = People.tenant("acme").owner();
        String token = make(owner, "read").path("token");
        Superuser.tamper("update api_tokens set expires_at = now()");
        // When
        with(token)
                .get("/api/me")
                // Then
                .then()
                .statusCode(401);
    }

    @Test
    void doesOnlyWhatItsScopesSay() {
        // Given
        String token = make(People.tenant("acme").owner(), "facts").path("token");
        // When
        with(token)
                .get("/api/members")
                // Then
                .then()
                .statusCode(403);
    }

    @Test
    void makesNoOtherTokensAndNoMembers() {
        // Given
        String token = make(People.tenant("acme").owner(), "write").path("token");
        // When
        Response makes = with(token)
                .contentType("application/json")
                .body("{\"name\":\"child\",\"scopes\":[\"write\"]}")
                .post("/api/tokens");
        // Then
        makes.then().statusCode(403).body("code", equalTo("SESSION_REQUIRED"));
        with(token)
                .contentType("application/json")
                .body("{\"email\":\"eve@example.com\",\"role\":\"admin\"}")
                .post("/api/members")
                .then()
                .statusCode(403)
                .body("code", equalTo("SESSION_REQUIRED"));
    }

    @Test
    void goesWithThePersonWhoMadeIt() {
        // Given
        var acme = People.tenant("acme");
        var owner = acme.owner();
        var admin = acme.admin();
        String token = make(admin, "write").path("token");
        String membership = owner.calls()
                .get("/api/members")
                .jsonPath()
                .getString("items.find { it.email == '" + admin.email() + "' }.id");
        owner.calls().delete("/api/members/" + membership).then().statusCode(204);
        // When
        with(token)
                .get("/api/me")
                // Then
                .then()
                .statusCode(401);
    }

    @Test
    void isNotForMembersToMake() {
        // When
        make(People.tenant("acme").member(), "read")
                // Then
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void hidesOtherTenantsTokens() {
        // Given
        String theirs = make(People.tenant("globex").owner(), "read").path("item.id");
        // When
        People.tenant("acme")
                .owner()
                .calls()
                .delete("/api/tokens/" + theirs)
                // Then
                .then()
                .statusCode(404);
    }

    @Test
    void refusesScopesThatItDoesNotKnow() {
        // When
        make(People.tenant("acme").owner(), "everything")
                // Then
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("scopes[0]"));
    }

    private static Response make(Person person, String scope) {
        return person.calls()
                .body("{\"name\":\"ci\",\"scopes\":[\"" + scope + "\"]}")
                .post("/api/tokens");
    }

    private static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
