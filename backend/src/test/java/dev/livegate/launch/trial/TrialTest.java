package dev.livegate.launch.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.launch.Shop;
import dev.livegate.sandbox.stripe.Stripe;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Before a product goes on sale somebody tries to buy it, where nothing is paid. */
@QuarkusTest
@TestProfile(OpenDatabases.class)
class TrialTest {

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
    @Proves("SELL-70")
    void opensACheckoutForEachPriceAndClosesIt() {
        // Given
        Shop shop = inTheSandbox(Shop.at(stripe));
        // When
        JsonPath trial = tried(shop);
        // Then
        assertThat(trial.getString("standing")).isEqualTo("passed");
        assertThat(trial.getList("results.status")).containsOnly("passed").hasSize(3);
        assertThat(checkouts())
                .hasSize(4)
                .allMatch(request -> request.get("mode").equals("test"));
        assertThat(checkouts().stream().filter(TrialTest::closes)).hasSize(2);
        assertThat(read(shop).getString("triedBy")).startsWith("owner of");
        assertThat(found(shop)).isEqualTo("passed");
    }

    @Test
    void countsForThePricesThatWereTried() {
        // Given
        Shop shop = inTheSandbox(Shop.at(stripe));
        tried(shop);
        // When
        shop.costs(2300, 5000);
        // Then
        assertThat(read(shop).getString("standing")).isEqualTo("outdated");
        assertThat(found(shop)).isEqualTo("warning");
        assertThat(tried(shop).getList("results.message", String.class))
                .anyMatch(message -> message.contains("asks for 1900 eur and the product costs 2300 eur"));
    }

    @Test
    void keepsOffSaleWhatStripeWouldNotSell() {
        // Given
        Shop shop = inTheSandbox(Shop.at(stripe).costs(1900, 20));
        // When
        JsonPath trial = tried(shop);
        // Then
        assertThat(trial.getString("standing")).isEqualTo("failed");
        assertThat(trial.getString("results.find { it.status == 'failed' }.message"))
                .contains("must add up to at least 50 jpy");
        assertThat(found(shop)).isEqualTo("failed");
        JsonPath launched =
                shop.ended(deploy(shop, "live").then().statusCode(200).extract().path("id"));
        assertThat(launched.getString("deploymentStatus")).isEqualTo("failed");
        assertThat(shop.onSale()).isEmpty();
    }

    @Test
    void neverTriesWithALiveKey() {
        // Given
        Shop shop = Shop.at(stripe);
        // When
        JsonPath trial = tried(shop);
        // Then
        assertThat(trial.getString("standing")).isEqualTo("unfinished");
        assertThat(trial.getString("results[0].message")).startsWith("There is no test key of Stripe.");
        assertThat(trial.getString("results[0].fix[0].value")).isEqualTo("keys");
        assertThat(stripe.requests()).isEmpty();
        assertThat(found(shop)).isEqualTo("warning");
    }

    @Test
    void asksForTheSandboxFirst() {
        // Given
        Shop shop = Shop.at(stripe);
        shop.key("STRIPE_SANDBOX_SECRET_KEY", shop.key("test"));
        // When
        JsonPath trial = tried(shop);
        // Then
        assertThat(trial.getString("standing")).isEqualTo("unfinished");
        assertThat(trial.getString("results[0].message"))
                .startsWith("The sandbox does not know the price " + shop.lookupKey);
        assertThat(checkouts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "429, POST /v1/checkout/sessions, 2, passed",
        "500, POST /v1/checkout/sessions, 2, passed",
        "lost-answer, POST /v1/checkout/sessions, 1, passed",
        "500, POST /v1/checkout/sessions, 20, unfinished",
        "403, POST /v1/checkout/sessions, 20, unfinished",
        "401, POST /v1/checkout/sessions, 20, unfinished",
        "503, GET /c/pay/*, 20, unfinished",
        "lost-answer, GET /c/pay/*, 20, unfinished",
        "403, POST /v1/checkout/sessions/*, 20, passed",
    })
    void doesNotBlameTheProductForWhatStripeDoes(String fault, String on, String times, String standing) {
        // Given
        Shop shop = inTheSandbox(Shop.at(stripe));
        stripe.set(Map.of("stripe", fault, "on", on, "times", times));
        // When
        JsonPath trial = tried(shop);
        // Then
        assertThat(trial.getString("standing")).as(trial.prettify()).isEqualTo(standing);
    }

    private static Shop inTheSandbox(Shop shop) {
        shop.key("STRIPE_SANDBOX_SECRET_KEY", shop.key("test"));
        Response begun = deploy(shop, "sandbox");
        assertThat(shop.ended(begun.path("id")).getString("deploymentStatus")).isEqualTo("completed");
        return shop;
    }

    private static Response deploy(Shop shop, String environment) {
        return shop.act(Map.of(
                "action", "deploy", "productId", shop.product, "environment", environment, "sellBeforeLive", true));
    }

    private static JsonPath tried(Shop shop) {
        return shop.owner()
                .post("/api/v1/products/" + shop.product + "/checkout-trial")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath read(Shop shop) {
        return shop.owner()
                .get("/api/v1/products/" + shop.product + "/checkout-trial")
                .jsonPath();
    }

    /** How the validation of a launch sees it. */
    private static String found(Shop shop) {
        return shop.act(Map.of("action", "validate", "productId", shop.product, "sellBeforeLive", true))
                .path("validationResults.find { it.check == 'CheckoutTried' }.status");
    }

    private static List<Map<String, Object>> checkouts() {
        return stripe.requests().stream()
                .filter(request -> String.valueOf(request.get("path")).startsWith("/v1/checkout"))
                .toList();
    }

    private static boolean closes(Map<String, Object> request) {
        return String.valueOf(request.get("path")).endsWith("/expire");
    }
}
