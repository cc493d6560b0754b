package dev.livegate.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.livegate.sandbox.stripe.Stripe;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.Parallel;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OpenDatabases.class)
class LaunchTest {

    private static Stripe stripe;

    @BeforeAll
    static void openStripe() {
        stripe = Shop.lookAlike();
    }

    @AfterAll
    static void closeStripe() {
        stripe.close();
    }

    @AfterEach
    void heal() {
        stripe.reset();
    }

    @Test
    @Proves({
        "SELL-11", "SELL-12", "SELL-14", "SELL-19", "SELL-21", "SELL-27", "SELL-28", "SELL-30", "SELL-31", "SELL-46",
        "SELL-60"
    })
    void putsAProductOnSaleAndWritesDownWhatStripeCallsIt() {
        // Given
        Shop shop = Shop.at(stripe);
        // When
        JsonPath deployment = shop.deployed();
        // Then
        assertThat(deployment.getString("deploymentStatus")).isEqualTo("completed");
        assertThat(deployment.getInt("progressPercentage")).isEqualTo(100);
        assertThat(deployment.getList("steps.name")).containsExactly("validate", "plan", "change", "verify");
        assertThat(deployment.getList("validationResults.status")).doesNotContain("failed", "error");
        assertThat(deployment.getString("tenantId")).isEqualTo(shop.team.id().toString());
        String monthly = shop.shown().getString("prices[0].liveStripeId");
        String once = shop.shown().getString("prices[1].liveStripeId");
        assertThat(shop.onSale())
                .containsExactlyInAnyOrder(shop.lookupKey + " 1900 " + monthly, shop.lookupKey + "-once 5000 " + once);
        JsonNode product = shop.ask("GET", "/v1/products/" + shop.shown().getString("liveStripeId"), "");
        assertThat(product.path("name").asText()).isEqualTo("Gold");
        assertThat(product.path("livemode").asBoolean()).isTrue();
        assertThat(events(shop)).containsSubsequence("PRODUCT_DEPLOYMENT_STARTED", "PRODUCT_DEPLOYMENT_COMPLETED");
        assertThat(stripe.requests())
                .filteredOn(request ->
                        !String.valueOf(request.get("idempotencyKey")).isEmpty())
                .allMatch(request -> request.get("stripeVersion").equals("2025-09-30.clover"));
    }

    @Test
    void changesNothingWhereNothingIsToChange() {
        // Given
        Shop shop = Shop.at(stripe);
        shop.deployed();
        Set<String> before = shop.onSale();
        int asked = shop.changesAsked().size();
        // When
        JsonPath again = shop.deployed();
        // Then
        assertThat(again.getString("deploymentStatus")).isEqualTo("completed");
        assertThat(shop.onSale()).isEqualTo(before);
        assertThat(shop.changesAsked()).hasSize(asked);
    }

    @Test
    @Proves("SELL-31")
    void neverEditsAPriceButReplacesIt() {
        // Given
        Shop shop = Shop.at(stripe);
        shop.deployed();
        String old = shop.shown().getString("prices[0].liveStripeId");
        // When
        JsonPath deployment = shop.costs(2100, 5000).deployed();
        // Then
        assertThat(deployment.getString("deploymentStatus")).isEqualTo("completed");
        assertThat(shop.onSale()).hasSize(2).anyMatch(line -> line.startsWith(shop.lookupKey + " 2100 "));
        JsonNode replaced = shop.ask("GET", "/v1/prices/" + old, "");
        assertThat(replaced.path("active").asBoolean()).isFalse();
        assertThat(replaced.path("unit_amount").asInt()).isEqualTo(1900);
        assertThat(replaced.path("lookup_key").isNull()).isTrue();
    }

    @Test
    @Proves({"SELL-21", "SELL-22", "SELL-24", "SELL-38"})
    void reportsPricesItDoesNotKnowAndLeavesThem() {
        // Given
        Shop shop = Shop.at(stripe);
        shop.deployed();
        String product = shop.shown().getString("liveStripeId");
        String stray = shop.ask("POST", "/v1/prices", "currency=usd&unit_amount=7&product=" + product)
                .path("id")
                .asText();
        // When
        Response validation = shop.act(Map.of("action", "validate", "productId", shop.product, "sellBeforeLive", true));
        // Then
        assertThat(validation.statusCode()).isEqualTo(200);
        assertThat(validation.<String>path("status")).isEqualTo("passed");
        assertThat(validation.<List<String>>path("orphans")).containsExactly(stray);
        assertThat(validation.<List<String>>path("changes")).isEmpty();
        shop.costs(2200, 6000).deployed();
        assertThat(shop.onSale()).hasSize(3).contains("null 7 " + stray);
    }

    @Test
    @Proves({"SELL-18", "SELL-26", "SELL-67"})
    void endsTwentyTapsInOnePriceForEachPlace() {
        // Given
        Shop shop = Shop.at(stripe);
        // When
        List<Integer> answers = Parallel.times(20, () -> shop.deploy().statusCode());
        // Then
        assertThat(answers).containsOnly(200, 409);
        List<String> ids = shop.owner().get("/api/v1/deployments").jsonPath().getList("items.id");
        ids.forEach(shop::ended);
        assertThat(shop.prices()).hasSize(2);
        assertThat(shop.onSale()).hasSize(2);
    }

    @Test
    @Proves({"SELL-11", "SELL-25", "SELL-45"})
    void stopsBeforeStripeWhileTheAppIsNotLive() {
        // Given
        Shop shop = Shop.at(stripe);
        Response begun = shop.act(Map.of("action", "deploy", "productId", shop.product));
        // When
        JsonPath deployment = shop.ended(begun.path("id"));
        // Then
        assertThat(deployment.getString("deploymentStatus")).isEqualTo("failed");
        assertThat(deployment.getString("error")).startsWith("The app is not live yet.");
        assertThat(deployment.getString("validationResults.find { it.check == 'AppIsLive' }.status"))
                .isEqualTo("failed");
        assertThat(shop.changesAsked()).isEmpty();
    }

    @Test
    @Proves({"SELL-24", "SELL-25"})
    void takesNoTestKeyForWhatIsReal() {
        // Given
        Shop shop = Shop.at(stripe);
        shop.key("STRIPE_SECRET_KEY", shop.key("test"));
        // When
        JsonPath deployment = shop.deployed();
        // Then
        assertThat(deployment.getString("deploymentStatus")).isEqualTo("failed");
        assertThat(deployment.getString("error")).startsWith("There is no live key of Stripe.");
        assertThat(stripe.requests()).isEmpty();
    }

    @Test
    @Proves("SELL-70")
    void takesNoLiveKeyForTheSandbox() {
        // Given
        Shop shop = Shop.at(stripe);
        Response begun = shop.act(Map.of("action", "deploy", "productId", shop.product, "environment", "sandbox"));
        // When
        JsonPath deployment = shop.ended(begun.path("id"));
        // Then
        assertThat(deployment.getString("error")).startsWith("There is no test key of Stripe.");
        assertThat(stripe.requests()).isEmpty();
    }

    @Test
    @Proves("SELL-70")
    void fillsTheSandboxWithItsOwnKey() {
        // Given
        Shop shop = Shop.at(stripe);
        shop.key("STRIPE_SANDBOX_SECRET_KEY", shop.key("test"));
        Response begun = shop.act(Map.of("action", "deploy", "productId", shop.product, "environment", "sandbox"));
        // When
        JsonPath deployment = shop.ended(begun.path("id"));
        // Then
        assertThat(deployment.getString("deploymentStatus")).isEqualTo("completed");
        assertThat(shop.shown().getString("sandboxStripeId")).isNotBlank();
        assertThat(shop.shown().getString("liveStripeId")).isNull();
        assertThat(shop.prices()).isEmpty();
    }

    @Test
    @Proves("SELL-23")
    void leavesAnotherProductItsLookupKey() {
        // Given
        Shop shop = Shop.at(stripe);
        shop.ask("POST", "/v1/products", "id=prod_other&name=Other");
        shop.ask("POST", "/v1/prices", "currency=eur&unit_amount=1&product=prod_other&lookup_key=" + shop.lookupKey);
        // When
        JsonPath deployment = shop.deployed();
        // Then
        assertThat(deployment.getString("deploymentStatus")).isEqualTo("failed");
        assertThat(deployment.getString("error")).contains(shop.lookupKey, "prod_other");
        assertThat(shop.changesAsked()).isEmpty();
    }

    @Test
    @Proves({"SELL-15", "SELL-39"})
    void tellsHowALaunchStands() {
        // Given
        Shop shop = Shop.at(stripe);
        String launch = shop.deployed().getString("id");
        // When
        Response status = shop.act(Map.of("action", "status", "deploymentId", launch));
        // Then
        assertThat(status.statusCode()).isEqualTo(200);
        assertThat(status.<String>path("id")).isEqualTo(launch);
        assertThat(status.<String>path("deploymentStatus")).isEqualTo("completed");
        assertThat(status.<Integer>path("progressPercentage")).isEqualTo(100);
    }

    @Test
    @Proves({"SELL-14", "SELL-16"})
    void keepsTheHistoryOfAProductThatIsDeleted() {
        // Given
        Shop shop = Shop.at(stripe);
        shop.key("STRIPE_SECRET_KEY", shop.key("test"));
        String launch = shop.deployed().getString("id");
        // When
        shop.owner().delete("/api/v1/products/" + shop.product).then().statusCode(204);
        // Then
        assertThat(shop.owner().get("/api/v1/deployments").jsonPath().getList("items.id"))
                .containsExactly(launch);
        assertThat(shop.deployment(launch).getString("productName")).isEqualTo("Gold");
        assertThat(shop.deployment(launch).getString("error")).startsWith("There is no live key of Stripe.");
        assertThat(events(shop)).contains("PRODUCT_DEPLOYMENT_FAILED", "PRODUCT_DELETED");
    }

    @Test
    @Proves("SELL-9")
    void callsWhatHasNotBegunAsItIsCalledToday() {
        // Given
        Shop shop = Shop.at(stripe);
        String then = Instant.now().plus(Duration.ofDays(2)).toString();
        String launch = shop.schedule(Map.of("scheduledFor", then, "timezone", "UTC"))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        // When
        shop.owner()
                .body(Map.of("name", "Platinum"))
                .patch("/api/v1/products/" + shop.product)
                .then()
                .statusCode(200);
        // Then
        assertThat(shop.owner().get("/api/v1/deployments").jsonPath().getList("items.productName"))
                .containsExactly("Platinum");
        shop.act(Map.of("action", "cancel", "deploymentId", launch)).then().statusCode(200);
        assertThat(shop.deployment(launch).getString("productName")).isEqualTo("Platinum");
    }

    @Test
    void pagesItsList() {
        // Given
        Shop shop = Shop.at(stripe);
        shop.key("STRIPE_SECRET_KEY", shop.key("test"));
        String first = shop.deployed().getString("id");
        String second = shop.deployed().getString("id");
        // When
        JsonPath page = shop.act(Map.of("action", "list", "limit", 1)).jsonPath();
        // Then
        assertThat(page.getList("items.id")).containsExactly(second);
        JsonPath rest = shop.act(Map.of("action", "list", "limit", 1, "after", page.getString("next")))
                .jsonPath();
        assertThat(rest.getList("items.id")).containsExactly(first);
        assertThat(rest.getString("next")).isNull();
        assertThat(shop.act(Map.of("action", "list", "limit", 101)).statusCode())
                .isEqualTo(400);
    }

    @Test
    @Proves("SELL-63")
    void showsAMemberHowItStandsAndNothingMore() {
        // Given
        Shop shop = Shop.at(stripe);
        String launch = shop.deployed().getString("id");
        RequestSpecification member = shop.team.member().calls();
        // When
        Response status =
                member.body(Map.of("action", "status", "deploymentId", launch)).post("/api/v1/products/deploy");
        // Then
        assertThat(status.statusCode()).isEqualTo(200);
        assertThat(status.<String>path("deploymentStatus")).isEqualTo("completed");
        for (String change : List.of("deploy", "validate", "schedule", "rollback")) {
            assertThat(shop.team
                            .member()
                            .calls()
                            .body(Map.of("action", change, "productId", shop.product, "deploymentId", launch))
                            .post("/api/v1/products/deploy")
                            .statusCode())
                    .as(change)
                    .isEqualTo(403);
        }
    }

    @Test
    @Proves("SELL-35")
    void namesTheActionsThereAre() {
        // Given
        Shop shop = Shop.at(stripe);
        // When
        Response refusal = shop.act(Map.of("action", "explode"));
        // Then
        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.<String>path("code")).isEqualTo("UNKNOWN_ACTION");
        assertThat(refusal.<List<String>>path("actions"))
                .contains("deploy", "validate", "status", "cancel", "rollback", "list");
    }

    static List<String> events(Shop shop) {
        return Superuser.read("select event from audit_record where tenant_id = ? order by seq", shop.team.id());
    }
}
