package dev.livegate.credential;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.livegate.credential.vendor.Integration;
import dev.livegate.testing.Canaries;
import dev.livegate.testing.Parallel;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CredentialsTest {

    private static final String SECRET = "STRIPE_SECRET_KEY";

    @Inject
    @All
    List<Integration> integrations;

    @Inject
    Credentials credentials;

    @Test
    @Proves("SELL-65")
    void keepsAKeyAndNeverShowsItAgain() {
        // Given
        RequestSpecification owner = People.tenant("keys").owner().calls();

        // When
        var answer = put(owner, SECRET, " sk_live_4eC39HqLyjWDarjtT1 ");

        // Then
        answer.then()
                .statusCode(200)
                .body("key", equalTo(SECRET))
                .body("integration", equalTo("stripe"))
                .body("mode", equalTo("live"))
                .body("value", nullValue());
        given().spec(owner)
                .get("/api/credentials/" + SECRET)
                .then()
                .body("fingerprint", equalTo(answer.path("fingerprint")));
        assertThat(given().spec(owner).get("/api/credentials").asString()).doesNotContain("4eC39");
    }

    @Test
    void tellsHowEveryIntegrationStands() {
        // Given
        RequestSpecification owner = People.tenant("keys").owner().calls();
        put(owner, SECRET, "sk_live_4eC39HqLyjWDarjtT1");

        // When
        var list = given().spec(owner).get("/api/credentials").then();

        // Then
        list.body("items.key", contains(SECRET))
                .body("integrations.size()", equalTo(integrations.size()))
                .body("integrations.find { it.id == 'stripe' }.enabled", equalTo(true))
                .body("integrations.find { it.id == 'stripe' }.complete", equalTo(false))
                .body("integrations.find { it.id == 'stripe' }.consistent", equalTo(true))
                .body("integrations.find { it.id == 'twilio' }.enabled", equalTo(false))
                .body("integrations.find { it.id == 'twilio' }.findings", empty());
    }

    @Test
    @Proves("WIZ-8")
    void checksTheKeysOfOneIntegration() {
        // Given
        RequestSpecification owner = People.tenant("keys").owner().calls();
        put(owner, SECRET, "pk_live_4eC39HqLyjWDarjtT1");

        // When
        var check = given().spec(owner).post("/api/credentials/stripe/check").then();

        // Then
        check.statusCode(200)
                .body("status", equalTo("failed"))
                .body("probed", equalTo(false))
                .body(
                        "findings.find { it.id == 'STRIPE_SECRET_KEY' }.message",
                        equalTo("This is the publishable key; put the secret key here."))
                .body("findings.find { it.id == 'STRIPE_SECRET_KEY' }.fix.kind", contains("open", "step"))
                .body("findings.find { it.id == 'stripe-fits' }.status", equalTo("skipped"));
    }

    @Test
    void asksNoVendorAboutKeysThatAreWrongAlready() {
        // Given
        RequestSpecification owner = People.tenant("keys").owner().calls();
        put(owner, "OPENAI_API_KEY", "sk-ant-nothing-for-openai-at-all");

        // When
        var check = given().spec(owner)
                .body(Map.of("probe", true))
                .post("/api/credentials/openai/check")
                .then();

        // Then
        check.body("probed", equalTo(true))
                .body("findings.find { it.id == 'openai-answers' }.status", equalTo("skipped"))
                .body("findings.find { it.id == 'openai-answers' }.because", equalTo("OPENAI_API_KEY"));
    }

    @Test
    void forgetsAKey() {
        // Given
        RequestSpecification owner = People.tenant("keys").owner().calls();
        put(owner, SECRET, "sk_live_4eC39HqLyjWDarjtT1");

        // When
        given().spec(owner).delete("/api/credentials/" + SECRET).then().statusCode(204);

        // Then
        given().spec(owner).get("/api/credentials/" + SECRET).then().statusCode(404);
        given().spec(owner).delete("/api/credentials/" + SECRET).then().statusCode(404);
    }

    @Test
    void refusesAKeyThatNoIntegrationUses() {
        // Given
        RequestSpecification owner = People.tenant("keys").owner().calls();

        // When
        var refused = put(owner, "STRIPE_SECRET_KEE", "x").then();

        // Then
        refused.statusCode(400).body("code", equalTo("UNKNOWN_KEY"));
        put(owner, SECRET, "  ").then().statusCode(400).body("errors.field", contains("value"));
        put(owner, SECRET, "x".repeat(8193)).then().statusCode(400);
        given().spec(owner).post("/api/credentials/nobody/check").then().statusCode(404);
    }

    @Test
    void recordsEveryChangeWithoutTellingMembersWhichKey() {
        // Given
        Team team = People.tenant("keys");
        RequestSpecification owner = team.owner().calls();
        put(owner, SECRET, "sk_live_4eC39HqLyjWDarjtT1");
        put(owner, SECRET, "sk_live_4eC39HqLyjWDarjtT1");
        given().spec(owner).delete("/api/credentials/" + SECRET);

        // When
        var seenByAMember =
                given().spec(team.member().calls()).get("/api/audit").then();

        // Then
        seenByAMember
                .body(
                        "items.event.findAll { it.startsWith('CREDENTIAL') }",
                        contains("CREDENTIAL_REMOVED", "CREDENTIAL_SAVED"))
                .body("items.summary", everyItem(not(equalTo(SECRET))));
        assertThat(seenByAMember.extract().asString()).doesNotContain(SECRET);
        given().spec(owner).get("/api/audit").then().body("items.facts.key", hasItem(SECRET));
    }

    @Test
    @ActivateRequestContext
    void keepsOneRowHoweverManyWriteAtOnce() {
        // Given
        Team team = People.tenant("keys");
        RequestSpecification owner = team.owner().calls();
        AtomicInteger number = new AtomicInteger();

        // When
        var statuses = Parallel.times(
                20,
                () -> put(owner, SECRET, "sk_live_" + number.incrementAndGet()).statusCode());

        // Then
        assertThat(statuses).containsOnly(200);
        assertThat(Superuser.read("select count(*)::text from credentials where tenant_id = ?", team.id()))
                .containsExactly("1");
        assertThat(credentials.keys(team.scope())).hasSize(1);
    }

    @Test
    @Proves("SELL-59")
    void leaksNoValueOfAnyKey() {
        // Given
        try (Canaries canaries = new Canaries()) {
            RequestSpecification owner = People.tenant("keys").owner().calls().filter(canaries.http());
            integrations.stream()
                    .flatMap(one -> one.keys().stream())
                    .forEach(key -> put(owner, key.name(), canaries.next(key.name()))
                            .then()
                            .statusCode(200));

            // When
            integrations.forEach(one -> given().spec(owner)
                    .body("{\"probe\":true}")
                    .post("/api/credentials/" + one.id() + "/check")
                    .then()
                    .statusCode(200));

            // Then
            given().spec(owner).get("/api/credentials").then().statusCode(200);
            given().spec(owner).get("/api/audit").then().statusCode(200);
            canaries.assertUnseen();
        }
    }

    private static io.restassured.response.Response put(RequestSpecification who, String key, String value) {
        return given().spec(who).body(Map.of("value", value)).put("/api/credentials/" + key);
    }
}
