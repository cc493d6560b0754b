package dev.livegate.account.passkey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.livegate.account.signin.Sessions;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.SoftKey;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StepUpTest {

    private static final String GUARDED = "/api/test/guarded";

    @Inject
    Sessions sessions;

    @Test
    void asksNobodyWhoHasNoPasskey() {
        // Given
        var owner = People.tenant("acme").owner();
        // When
        Response passed = owner.calls().post(GUARDED);
        // Then
        passed.then().statusCode(204);
        owner.calls().get(GUARDED).then().body(equalTo("false"));
    }

    @Test
    void refusesWhoHasOneAndHasNotShownIt() {
        // Given
        var owner = People.tenant("acme").owner();
        SoftKey.of(owner);
        // When
        Response refused = owner.calls().post(GUARDED);
        // Then
        refused.then()
                .statusCode(403)
                .body("code", equalTo("STEP_UP_REQUIRED"))
                .body("why", notNullValue())
                .body("fix", not(empty()));
        owner.calls().get(GUARDED).then().body(equalTo("true"));
    }

    @Test
    void letsPassForFiveMinutesWhoHasShownIt() {
        // Given
        var owner = People.tenant("acme").owner();
        SoftKey key = SoftKey.of(owner);
        // When
        Response confirmed = key.confirms(owner);
        // Then
        Instant until = Instant.parse(confirmed.then().statusCode(200).extract().path("confirmedUntil"));
        assertThat(Duration.between(Instant.now(), until)).isBetween(Duration.ofSeconds(270), Duration.ofMinutes(5));
        owner.calls().post(GUARDED).then().statusCode(204);
        owner.calls().get("/api/passkeys").then().body("items[0].lastUsedAt", notNullValue());
        owner.calls()
                .get("/api/audit")
                .then()
                .body(
                        "items.findAll { it.event == 'PASSKEY_CONFIRMED' }.summary",
                        contains("confirmed with the passkey Soft key"));
    }

    @Test
    void endsByItself() {
        // Given
        var owner = People.tenant("acme").owner();
        SoftKey.of(owner).confirms(owner).then().statusCode(200);
        Superuser.tamper("update passkey_confirmations set expires_at = now()");
        // When
        Response refused = owner.calls().post(GUARDED);
        // Then
        refused.then().statusCode(403).body("code", equalTo("STEP_UP_REQUIRED"));
    }

    @Test
    void countsForTheSessionAloneInWhichItHappened() {
        // Given
        var acme = People.tenant("acme");
        Person here = acme.owner();
        Person there = new Person(here.user(), sessions.open(here.user(), acme.id()), here.role());
        SoftKey.of(here).confirms(here).then().statusCode(200);
        // When
        Response elsewhere = there.calls().post(GUARDED);
        // Then
        elsewhere.then().statusCode(403);
        here.calls().post(GUARDED).then().statusCode(204);
    }

    @Test
    void endsWithTheKeyThatConfirmed() {
        // Given
        var owner = People.tenant("acme").owner();
        SoftKey first = SoftKey.of(owner);
        first.confirms(owner).then().statusCode(200);
        new SoftKey().addedBy(owner, "Second").then().statusCode(201);
        String id = owner.calls().get("/api/passkeys").path("items[0].id");
        // When
        owner.calls().delete("/api/passkeys/" + id).then().statusCode(204);
        // Then
        owner.calls().post(GUARDED).then().statusCode(403);
    }

    @Test
    void takesKeysThatDoNotCount() {
        // Given
        var owner = People.tenant("acme").owner();
        SoftKey key = new SoftKey().withoutCounter();
        key.addedBy(owner, "Synced").then().statusCode(201);
        key.confirms(owner).then().statusCode(200);
        // When
        Response again = key.confirms(owner);
        // Then
        again.then().statusCode(200);
    }

    @Test
    void takesKeysThatSayMoreThanTheyWereAsked() {
        // Given
        var owner = People.tenant("acme").owner();
        SoftKey key = new SoftKey().talkative();
        key.addedBy(owner, "Talkative").then().statusCode(201);
        // When
        Response confirmed = key.confirms(owner);
        // Then
        confirmed.then().statusCode(200);
    }

    @Test
    void saysWhatToDoWhenThereIsNoKeyToShow() {
        // Given
        var owner = People.tenant("acme").owner();
        // When
        Response options = owner.calls().post("/api/auth/step-up/options");
        // Then
        options.then()
                .statusCode(409)
                .body("code", equalTo("NO_PASSKEY"))
                .body("fix[0].value", equalTo("/dashboard/settings"));
    }

    @Test
    void guardsWhateverWouldLeadAroundIt() {
        // Given
        var acme = People.tenant("acme");
        Person owner = acme.owner();
        acme.member();
        SoftKey.of(owner);
        String member = owner.calls().get("/api/members").path("items.find { it.role == 'member' }.id");
        // When
        Response token =
                owner.calls().body("{\"name\":\"ci\",\"scopes\":[\"deploy\"]}").post("/api/tokens");
        // Then
        token.then().statusCode(403).body("code", equalTo("STEP_UP_REQUIRED"));
        owner.calls()
                .body("{\"email\":\"eve@example.com\",\"role\":\"owner\"}")
                .post("/api/members")
                .then()
                .statusCode(403);
        owner.calls()
                .body("{\"role\":\"owner\"}")
                .patch("/api/members/" + member)
                .then()
                .statusCode(403);
    }

    @Test
    void letsTheSameRequestThroughWithTheSameKeyAfterwards() {
        // Given
        var owner = People.tenant("acme").owner();
        SoftKey key = SoftKey.of(owner);
        String idempotency = "token-" + owner.id();
        String wish = "{\"name\":\"ci\",\"scopes\":[\"deploy\"]}";
        owner.calls()
                .header("Idempotency-Key", idempotency)
                .body(wish)
                .post("/api/tokens")
                .then()
                .statusCode(403);
        key.confirms(owner).then().statusCode(200);
        // When
        Response made =
                owner.calls().header("Idempotency-Key", idempotency).body(wish).post("/api/tokens");
        // Then
        made.then().statusCode(201);
    }

    @Test
    void asksNoTokenWhichWasAskedForWhenItWasMade() {
        // Given
        var owner = People.tenant("acme").owner();
        SoftKey.of(owner).confirms(owner).then().statusCode(200);
        String token = owner.calls()
                .body("{\"name\":\"ci\",\"scopes\":[\"deploy\"]}")
                .post("/api/tokens")
                .path("token");
        // When
        Response passed = given().header("Authorization", "Bearer " + token).post(GUARDED);
        // Then
        passed.then().statusCode(204);
    }
}
