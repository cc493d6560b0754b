package dev.livegate.golden;

import static dev.livegate.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.golive.Launch;
import dev.livegate.sandbox.stripe.Stripe;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** F4's second half and its twin, "customers can pay": a product is validated, then deployed; frozen (GO-8). */
@QuarkusTest
@TestProfile(OpenDatabases.class)
class F4SellingTest {

    private static final String KEY = "sk_live_51GOLDENGOLDENGsecretpart";

    private static Stripe stripe;

    @BeforeAll
    static void openStripe() {
        stripe = Stripe.start(OpenDatabases.STRIPE);
    }

    @AfterAll
    static void closeStripe() {
        stripe.close();
    }

    @Test
    @Proves({"GO-8", "SELL-2", "SELL-22", "SELL-27", "SELL-31", "SELL-35", "SELL-36", "SELL-38", "SELL-75"})
    void validatesAProductAndPutsItOnSaleOnce() {
        // Given
        Launch launch = Launch.live();
        String product = product(launch);
        Response validation = act(launch, Map.of("action", "validate", "productId", product));
        assertThat(validation.<String>path("status")).isEqualTo("passed");
        // When
        Response begun = act(launch, Map.of("action", "deploy", "productId", product));
        // Then
        assertThat(begun.statusCode()).isEqualTo(200);
        eventually(() -> assertThat(status(launch, begun.path("id"))).isEqualTo("completed"));
        assertThat(launch.owner.calls().get("/api/v1/products/" + product).<String>path("prices[0].liveStripeId"))
                .startsWith("price_");
        assertThat(stripe.requests())
                .filteredOn(request -> request.get("method").equals("POST")
                        && request.get("path").equals("/v1/prices"))
                .hasSize(1);
        assertThat(launch.events()).containsSubsequence("GO_LIVE_COMPLETED", "PRODUCT_DEPLOYMENT_COMPLETED");
    }

    @Test
    void writesNothingToStripeWhileTheAppIsNotLive() {
        // Given
        stripe.reset();
        Launch launch = Launch.answered();
        String product = product(launch);
        // When
        Response begun = act(launch, Map.of("action", "deploy", "productId", product));
        // Then
        eventually(() -> assertThat(status(launch, begun.path("id"))).isEqualTo("failed"));
        assertThat(stripe.requests())
                .filteredOn(request -> request.get("method").equals("POST"))
                .isEmpty();
    }

    private static String product(Launch launch) {
        launch.owner
                .calls()
                .body(Map.of("value", KEY))
                .put("/api/credentials/STRIPE_SECRET_KEY")
                .then()
                .statusCode(200);
        return launch.owner
                .calls()
                .body(Map.of("name", "Gold", "prices", List.of(Map.of("amount", 1900, "currency", "eur"))))
                .post("/api/v1/products")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response act(Launch launch, Map<String, ?> action) {
        return launch.owner.calls().body(action).post("/api/v1/products/deploy");
    }

    private static String status(Launch launch, String deployment) {
        return launch.owner.calls().get("/api/v1/deployments/" + deployment).path("deploymentStatus");
    }
}
