package dev.livegate.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.livegate.tenant.Plan;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TenantsTest {

    @ParameterizedTest(name = "{0} {1} {2} may go live: {3}")
    @CsvSource({
        "free, trial, 1, true, starter",
        "starter, trial, 1, true, starter",
        "pro, trial, 1, true, pro",
        "pro, trial, -1, false, free",
        "starter, active, -1, true, starter",
        "scale, active, -1, true, scale",
        "free, active, -1, false, free",
        "pro, lapsed, -1, false, free",
        "pro, lapsed, 1, false, free"
    })
    @Proves("GO-38")
    void allowsWhatPlanAndSubscriptionSay(Plan plan, String subscription, int days, boolean goLive, Plan counts) {
        // Given
        Team acme = People.tenant("acme", plan);
        Person owner = acme.owner();
        Superuser.tamper(
                "update tenants set subscription = ?, trial_ends_at = now() + ? * interval '1 day' where id = ?",
                subscription,
                days,
                acme.id());
        // When
        owner.calls()
                .get("/api/me")
                // Then
                .then()
                .body("current.subscription", equalTo(subscription))
                .body("current.entitlements.goLive", equalTo(goLive))
                .body("current.entitlements.plan", equalTo(counts.name()));
    }

    @Test
    void letsAnOperatorSetPlanAndSubscription() {
        // Given
        Team acme = People.tenant("acme", Plan.free);
        Person operator = People.operator();
        // When
        Response answer = change(operator, acme, "{\"plan\":\"scale\",\"subscription\":\"active\"}");
        // Then
        answer.then().statusCode(200).body("plan", equalTo("scale")).body("subscription", equalTo("active"));
        assertThat(Superuser.read("select event from audit_record where tenant_id = ? order by seq", acme.id()))
                .containsExactly("PLAN_CHANGED", "SUBSCRIPTION_CHANGED");
        operator.calls().get("/api/admin/tenants").then().body("items.slug", hasItem(acme.slug()));
    }

    @Test
    void suspendsAtOnceAndLetsPeopleSignOut() {
        // Given
        Team acme = People.tenant("acme");
        Person owner = acme.owner();
        owner.calls().get("/api/me").then().statusCode(200);
        change(People.operator(), acme, "{\"suspended\":true}").then().statusCode(200);
        // When
        Response answer = owner.calls().get("/api/me");
        // Then
        answer.then().statusCode(403).body("code", equalTo("TENANT_SUSPENDED"));
        owner.calls().post("/api/auth/logout").then().statusCode(204);
    }

    @Test
    void liftsTheSuspension() {
        // Given
        Team acme = People.tenant("acme");
        Person owner = acme.owner();
        change(People.operator(), acme, "{\"suspended\":true}");
        change(People.operator(), acme, "{\"suspended\":false}").then().body("suspended", equalTo(false));
        // When
        owner.calls()
                .get("/api/me")
                // Then
                .then()
                .statusCode(200);
    }

    @Test
    void isNoBusinessOfOwners() {
        // Given
        Team acme = People.tenant("acme", Plan.free);
        // When
        change(acme.owner(), acme, "{\"plan\":\"scale\"}")
                // Then
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    private static Response change(Person who, Team tenant, String body) {
        return who.calls().body(body).patch("/api/admin/tenants/" + tenant.id());
    }
}
