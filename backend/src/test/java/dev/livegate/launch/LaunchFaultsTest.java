package dev.livegate.launch;

import static dev.livegate.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.sandbox.stripe.Stripe;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever Stripe does, a launch ends in one of two states: all of it, or nothing. */
@QuarkusTest
@TestProfile(OpenDatabases.class)
class LaunchFaultsTest {

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

    @ParameterizedTest
    @CsvSource({
        "429, POST /v1/prices, 2, rate_limit",
        "lock, POST /v1/prices/*, 1, rate_limit",
        "500, POST /v1/prices, 4, api",
        "503, GET /v1/prices, 2, api",
        "503, GET /v1/account, 1, api",
        "500-kept, POST /v1/prices, 1, api",
        "500-kept, POST /v1/products, 1, api",
        "lost-answer, POST /v1/prices, 1, network",
        "lost-answer, POST /v1/products, 1, network",
        "timeout, POST /v1/prices, 1, network",
    })
    @Proves({"SELL-13", "SELL-29", "SELL-67", "SELL-74"})
    void outlastsWhatPassesAndCountsItAsTrouble(String fault, String on, String times, String category) {
        // Given
        Shop shop = Shop.at(stripe);
        stripe.set(Map.of("stripe", fault, "on", on, "times", times));
        // When
        JsonPath deployment = shop.deployed();
        // Then
        assertThat(deployment.getString("deploymentStatus")).isEqualTo("completed");
        assertThat(deployment.getString("error")).isNull();
        assertThat(shop.prices()).hasSize(2);
        assertThat(shop.onSale()).hasSize(2);
        List<Map<String, Object>> troubles =
                shop.owner().get("/api/v1/deployments/metrics").jsonPath().getList("stripe.byCategory");
        assertThat(troubles).contains(Map.of("category", category, "launches", 1, "failed", 0));
    }

    @ParameterizedTest
    @CsvSource({
        "403, POST /v1/products/*, 0",
        "403, POST /v1/prices, 0",
        "403, POST /v1/prices, 1",
        "403, POST /v1/prices/*, 0",
        "403, POST /v1/prices/*, 1",
        "403, POST /v1/prices/*, 2",
        "403, POST /v1/prices/*, 3",
    })
    @Proves({"SELL-4", "SELL-13", "SELL-16", "SELL-29", "SELL-55", "SELL-56"})
    void takesEverythingBackWhenStripeRefuses(String fault, String on, String skip) {
        // Given
        Shop shop = Shop.at(stripe);
        shop.deployed();
        Set<String> before = shop.onSale();
        JsonPath shown = shop.shown();
        shop.costs(2500, 7000).owner().body(Map.of("name", "Platinum")).patch("/api/v1/products/" + shop.product);
        stripe.set(Map.of("stripe", fault, "on", on, "skip", skip, "times", "1"));
        // When
        JsonPath deployment = shop.deployed();
        // Then
        assertThat(deployment.getString("deploymentStatus")).isIn("rolled_back", "failed");
        assertThat(deployment.getString("errorCategory")).isEqualTo("permission");
        assertThat(deployment.getString("stripeRequestId")).startsWith("req_");
        assertThat(shop.onSale()).isEqualTo(before);
        assertThat(shop.shown().getList("prices.liveStripeId")).isEqualTo(shown.getList("prices.liveStripeId"));
        assertThat(shop.ask("GET", "/v1/products/" + shown.getString("liveStripeId"), "")
                        .path("name")
                        .asText())
                .isEqualTo("Gold");
    }

    @Test
    @Proves({"SELL-14", "SELL-17"})
    void showsWhomARollbackTouchesAndThenTakesItBack() {
        // Given
        Shop shop = Shop.at(stripe);
        shop.deployed();
        Set<String> before = shop.onSale();
        JsonPath deployment = shop.costs(2500, 5000).deployed();
        String customer = shop.ask("POST", "/v1/customers", "email=a@example.com")
                .path("id")
                .asText();
        String price = shop.shown().getString("prices[0].liveStripeId");
        shop.ask("POST", "/v1/subscriptions", "customer=" + customer + "&items[0][price]=" + price);
        Map<String, ?> rollback = Map.of("action", "rollback", "deploymentId", deployment.getString("id"));
        // When
        Response preview = shop.act(rollback);
        // Then
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.<Boolean>path("confirmRequired")).isTrue();
        assertThat(preview.<Integer>path("subscriptions")).isEqualTo(1);
        assertThat(shop.onSale()).isNotEqualTo(before);
        assertThat(deployment.getBoolean("canRollBack")).isTrue();
        shop.act(Map.of("action", "rollback", "deploymentId", deployment.getString("id"), "confirm", true))
                .then()
                .statusCode(200);
        assertThat(shop.ended(deployment.getString("id")).getMap(""))
                .containsEntry("deploymentStatus", "rolled_back")
                .containsEntry("leadsBack", false)
                .containsEntry("canRollBack", false);
        assertThat(shop.onSale()).isEqualTo(before);
        assertThat(LaunchTest.events(shop)).containsSubsequence("PRODUCT_ROLLBACK_STARTED", "PRODUCT_ROLLED_BACK");
        assertThat(shop.act(rollback).<String>path("code")).isEqualTo("NOTHING_TO_ROLL_BACK");
    }

    @Test
    @Proves({"SELL-4", "SELL-17"})
    void rollsBackWithAKeyThatMayNotReadWhoHasSubscribed() {
        // Given
        Shop shop = Shop.at(stripe);
        String id = shop.deployed().getString("id");
        stripe.set(Map.of("stripe", "403", "on", "GET /v1/subscriptions", "times", "9"));
        // When
        Response preview = shop.act(Map.of("action", "rollback", "deploymentId", id));
        // Then
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.<Integer>path("subscriptions")).isZero();
        assertThat(preview.<Boolean>path("moreSubscriptions"))
                .as("nobody knows")
                .isTrue();
    }

    @Test
    @Proves({"SELL-14", "SELL-16", "SELL-17", "SELL-29"})
    void doesNotTakeTheSilenceOfAnotherAccountForTakenBack() {
        // Given
        Shop shop = Shop.at(stripe);
        String first = shop.deployed().getString("id");
        String second = shop.costs(2500, 5000).deployed().getString("id");
        Set<String> sold = shop.onSale();
        shop.key("STRIPE_SECRET_KEY", "sk_live_51SomebodyElsesAccount0secretpart");
        // When
        JsonPath elsewhere = rolledBack(shop, second);
        // Then
        assertThat(elsewhere.getString("deploymentStatus")).isEqualTo("failed");
        assertThat(elsewhere.getBoolean("canRollBack")).isTrue();
        assertThat(shop.onSale()).isEqualTo(sold);
        assertThat(shop.shown().getString("liveStripeId")).isNotBlank();
        assertThat(shop.owner().delete("/api/v1/products/" + shop.product).<String>path("code"))
                .isEqualTo("PRODUCT_IS_LIVE");
        shop.key("STRIPE_SECRET_KEY", shop.key("live"));
        assertThat(shop.act(Map.of("action", "rollback", "deploymentId", first)).<String>path("code"))
                .isEqualTo("NOT_THE_LATEST");
        assertThat(rolledBack(shop, second).getString("deploymentStatus")).isEqualTo("rolled_back");
        assertThat(rolledBack(shop, first).getString("deploymentStatus")).isEqualTo("rolled_back");
        assertThat(shop.onSale()).isEmpty();
        assertThat(shop.shown().getString("liveStripeId")).isNull();
    }

    @Test
    @Proves("SELL-29")
    void leavesNoLaunchHalfDoneWhereTheWorkspaceIsDeleted() {
        // Given
        Shop shop = Shop.at(stripe);
        stripe.set(Map.of("stripe", "429", "on", "POST /v1/prices", "times", "2"));
        String launch = shop.deploy().path("id");
        eventually(() -> assertThat(shop.deployment(launch).getString("deploymentStatus"))
                .isEqualTo("deploying"));
        // When
        Response refusal = shop.owner().delete("/api/tenant?confirm=" + shop.team.slug());
        // Then
        assertThat(refusal.statusCode()).isEqualTo(409);
        assertThat(refusal.<String>path("code")).isEqualTo("DEPLOYMENT_IN_PROGRESS");
        assertThat(refusal.<String>path("deploymentId")).isEqualTo(launch);
        assertThat(shop.ended(launch).getString("deploymentStatus")).isEqualTo("completed");
        assertThat(shop.owner()
                        .delete("/api/tenant?confirm=" + shop.team.slug())
                        .statusCode())
                .isEqualTo(204);
    }

    private static JsonPath rolledBack(Shop shop, String id) {
        shop.act(Map.of("action", "rollback", "deploymentId", id, "confirm", true))
                .then()
                .statusCode(200);
        return shop.ended(id);
    }

    @Test
    @Proves("SELL-17")
    void rollsBackOnlyWhatNothingStandsOn() {
        // Given
        Shop shop = Shop.at(stripe);
        JsonPath first = shop.deployed();
        JsonPath second = shop.costs(2500, 5000).deployed();
        JsonPath history = shop.owner().get("/api/v1/deployments").jsonPath();
        // When
        Response refusal = shop.act(Map.of("action", "rollback", "deploymentId", first.getString("id")));
        // Then
        assertThat(refusal.statusCode()).isEqualTo(409);
        assertThat(refusal.<String>path("code")).isEqualTo("NOT_THE_LATEST");
        assertThat(history.getList("items.findAll { it.canRollBack }.id")).containsExactly(second.getString("id"));
        assertThat(shop.deployment(first.getString("id")).getBoolean("canRollBack"))
                .isFalse();
    }
}
