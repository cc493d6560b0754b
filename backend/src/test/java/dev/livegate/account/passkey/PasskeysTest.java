package dev.livegate.account.passkey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.Post;
import dev.livegate.testing.SoftKey;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PasskeysTest {

    @Test
    void asksTheBrowserForAKeyThatVerifiesItsOwner() {
        // Given
        var owner = People.tenant("acme").owner();
        // When
        Response options = owner.calls().post("/api/passkeys/options");
        // Then
        options.then()
                .statusCode(200)
                .body("rp", equalTo(Map.of("id", "localhost", "name", "Livegate")))
                .body("user.name", equalTo(owner.email()))
                .body("pubKeyCredParams.alg", equalTo(List.of(-7, -257)))
                .body("attestation", equalTo("none"))
                .body("authenticatorSelection.userVerification", equalTo("required"))
                .body("excludeCredentials", empty())
                .body("timeout", equalTo(300_000));
        assertThat(options.<String>path("challenge")).hasSize(43);
    }

    @Test
    void keepsAKeyAndShowsIt() {
        // Given
        var owner = People.tenant("acme").owner();
        // When
        Response added = new SoftKey().addedBy(owner, "  Phone ");
        // Then
        added.then().statusCode(201).body("name", equalTo("Phone")).body("lastUsedAt", nullValue());
        owner.calls()
                .get("/api/passkeys")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(added.path("id")))
                .body("items[0].createdAt", notNullValue());
    }

    @Test
    void storesNoChallengeThatSomebodyCouldRead() {
        // Given
        var owner = People.tenant("acme").owner();
        // When
        String challenge = owner.calls()
                .header("Idempotency-Key", "offer-" + owner.id())
                .post("/api/passkeys/options")
                .path("challenge");
        // Then
        assertThat(Superuser.read("select count(*) from passkey_challenges where digest = ?", challenge))
                .containsExactly("0");
        assertThat(Superuser.read("select count(*) from idempotent_requests where body like ?", "%" + challenge + "%"))
                .containsExactly("0");
    }

    @Test
    void namesTheKeysThatAreThereSoThatNoneIsAddedTwice() {
        // Given
        var owner = People.tenant("acme").owner();
        SoftKey first = SoftKey.of(owner);
        first.confirms(owner).then().statusCode(200);
        // When
        Response options = owner.calls().post("/api/passkeys/options");
        // Then
        options.then().body("excludeCredentials.id", contains(first.credentialId()));
    }

    @Test
    void remembersHowAKeyIsReached() {
        // Given
        var owner = People.tenant("acme").owner();
        String challenge = owner.calls().post("/api/passkeys/options").path("challenge");
        Map<String, Object> made = new SoftKey().made(challenge, "Phone");
        made.put("transports", List.of("internal", "hybrid"));
        owner.calls().body(made).post("/api/passkeys").then().statusCode(201);
        // When
        Response options = owner.calls().post("/api/auth/step-up/options");
        // Then
        options.then()
                .statusCode(200)
                .body("rpId", equalTo("localhost"))
                .body("userVerification", equalTo("required"))
                .body("allowCredentials[0].transports", equalTo(List.of("internal", "hybrid")));
    }

    @Test
    void asksForOneKeyBeforeItTakesAnother() {
        // Given
        var owner = People.tenant("acme").owner();
        SoftKey.of(owner);
        // When
        Response options = owner.calls().post("/api/passkeys/options");
        // Then
        options.then().statusCode(403).body("code", equalTo("STEP_UP_REQUIRED"));
    }

    @Test
    void takesASecondOneOnceTheFirstHasConfirmed() {
        // Given
        var owner = People.tenant("acme").owner();
        SoftKey.of(owner).confirms(owner).then().statusCode(200);
        // When
        Response second = new SoftKey().addedBy(owner, "Security key");
        // Then
        second.then().statusCode(201);
        owner.calls().get("/api/passkeys").then().body("items.name", contains("Soft key", "Security key"));
    }

    @Test
    void removesEvenTheLastOneOnlyAfterAConfirmation() {
        // Given
        var owner = People.tenant("acme").owner();
        SoftKey key = SoftKey.of(owner);
        String path = "/api/passkeys/" + owner.calls().get("/api/passkeys").path("items[0].id");
        owner.calls().delete(path).then().statusCode(403).body("code", equalTo("STEP_UP_REQUIRED"));
        key.confirms(owner).then().statusCode(200);
        // When
        Response removed = owner.calls().delete(path);
        // Then
        removed.then().statusCode(204);
        owner.calls().get("/api/passkeys").then().body("items", empty());
    }

    @Test
    void hidesTheKeysOfColleagues() {
        // Given
        var acme = People.tenant("acme");
        Person owner = acme.owner();
        SoftKey.of(owner);
        String theirs = owner.calls().get("/api/passkeys").path("items[0].id");
        Person admin = acme.admin();
        // When
        Response removed = admin.calls().delete("/api/passkeys/" + theirs);
        // Then
        removed.then().statusCode(404);
        admin.calls().get("/api/passkeys").then().body("items", empty());
        owner.calls().get("/api/passkeys").then().body("items", hasSize(1));
    }

    @Test
    void tellsTheirOwnerByMailAndEverybodyInTheTrail() {
        // Given
        var owner = People.tenant("acme").owner();
        // When
        new SoftKey().addedBy(owner, "Phone").then().statusCode(201);
        // Then
        assertThat(Post.link(owner.email())).endsWith("/dashboard/settings");
        owner.calls()
                .get("/api/audit")
                .then()
                .body("items.findAll { it.event == 'PASSKEY_ADDED' }.summary", contains("the passkey Phone was added"));
    }

    @Test
    void servesOperatorsToo() {
        // Given
        Person operator = People.operator();
        SoftKey key = SoftKey.of(operator);
        // When
        Response confirmed = key.confirms(operator);
        // Then
        confirmed.then().statusCode(200);
    }

    @Test
    void isForgottenByAnOperatorWhenEveryKeyIsLost() {
        // Given
        var owner = People.tenant("acme").owner();
        SoftKey.of(owner);
        // When
        People.operator()
                .calls()
                .body(Map.of("email", owner.email()))
                .post("/api/admin/passkeys/forget")
                .then()
                .statusCode(204);
        // Then
        owner.calls().get("/api/passkeys").then().body("items", empty());
        owner.calls().post("/api/passkeys/options").then().statusCode(200);
    }

    @Test
    void isAtMostTwentyToAPerson() {
        // Given
        var owner = People.tenant("acme").owner();
        SoftKey.of(owner).confirms(owner).then().statusCode(200);
        Superuser.tamper("""
                insert into passkeys (id, user_id, name, credential_id, attested, sign_count, backup_eligible, transports, created_at)
                select gen_random_uuid(), user_id, name, id || '-' || n, attested, 0, false, '', now()
                from passkeys, generate_series(1, 19) n where user_id = ?""", owner.id());
        // When
        Response another = new SoftKey().addedBy(owner, "One more");
        // Then
        another.then().statusCode(409).body("code", equalTo("TOO_MANY_PASSKEYS"));
    }

    @Test
    void isNothingForMachines() {
        // Given
        var owner = People.tenant("acme").owner();
        String token = owner.calls()
                .body("{\"name\":\"ci\",\"scopes\":[\"write\",\"deploy\"]}")
                .post("/api/tokens")
                .path("token");
        // When
        Response options = given().header("Authorization", "Bearer " + token).post("/api/auth/step-up/options");
        // Then
        options.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
    }
}
