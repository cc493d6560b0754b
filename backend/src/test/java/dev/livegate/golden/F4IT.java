package dev.livegate.golden;

import static dev.livegate.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.livegate.sandbox.customer.CustomerApp;
import dev.livegate.sandbox.stripe.Stripe;
import dev.livegate.testing.AsDelivered;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F4 and its twin, on the packaged application or the native executable, by HTTP alone. */
@QuarkusIntegrationTest
@TestProfile(AsDelivered.class)
class F4IT {

    private static final String KEY = "sk_live_51GOLDENGOLDENGsecretpart";

    private CustomerApp app;
    private Stripe stripe;

    @BeforeEach
    void anAppIsDeployedAndStripeIsThere() {
        app = CustomerApp.start(PreviewPorts.free());
        stripe = Stripe.start(OpenDatabases.STRIPE);
    }

    @AfterEach
    void close() {
        stripe.close();
        app.close();
    }

    @Test
    @Proves({"GO-8", "GO-36", "GO-56", "WIZ-54", "WIZ-57", "WIZ-58"})
    void takesAVerifiedAppLiveAndKeepsLookingAtIt() {
        // Given
        Settler settler = ready();
        assertThat(settler.verify().<String>path("status")).isEqualTo("pass");
        // When
        Response answer = settler.goLive();
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(settler.config().getString("live.appUrl")).isEqualTo(app.url());
        assertThat(report(settler, answer).getString("report.verdict")).isEqualTo("GO");
        assertThat(events(settler)).contains("TENANT_MARKED_LIVE", "GO_LIVE_COMPLETED");
        badgeTurns(settler, "LIVE");
        app.set("health", "500");
        badgeTurns(settler, "BLOCKED");
        app.set("health", "ok");
        badgeTurns(settler, "LIVE");
    }

    @Test
    @Proves({"GO-8", "GO-37", "GO-55"})
    void refusesWithAReportWhileTheLatestVerificationHasFailed() {
        // Given
        Settler settler = ready();
        app.set("health", "500");
        assertThat(settler.verify().<String>path("status")).isEqualTo("fail");
        // When
        Response refusal = settler.goLive();
        // Then
        assertThat(refusal.statusCode()).isEqualTo(409);
        assertThat(refusal.<String>path("code")).isEqualTo("VERIFICATION_REQUIRED");
        assertThat(report(settler, refusal).getString("report.verdict")).isEqualTo("NO-GO");
        assertThat(events(settler)).contains("GO_LIVE_BLOCKED").doesNotContain("GO_LIVE_COMPLETED");
        assertThat(settler.config().getString("status")).isNotEqualTo("live");
    }

    @Test
    @Proves({"GO-8", "SELL-2", "SELL-27", "SELL-38"})
    void putsAProductOnSaleOnceTheAppIsLive() {
        // Given
        Settler settler = ready();
        settler.verify();
        settler.goLive().then().statusCode(200);
        String product = product(settler);
        assertThat(act(settler, "validate", product).<String>path("status")).isEqualTo("passed");
        // When
        Response begun = act(settler, "deploy", product);
        // Then
        ends(settler, begun, "completed");
        assertThat(settler.calls().get("/api/v1/products/" + product).<String>path("prices[0].liveStripeId"))
                .startsWith("price_");
        assertThat(posts()).filteredOn("/v1/prices"::equals).hasSize(1);
    }

    @Test
    @Proves("GO-8")
    void writesNothingToStripeWhileTheAppIsNotLive() {
        // Given
        Settler settler = ready();
        // When
        Response begun = act(settler, "deploy", product(settler));
        // Then
        ends(settler, begun, "failed");
        assertThat(posts()).isEmpty();
    }

    /** Nothing is missing any more but the look from outside. */
    private Settler ready() {
        Settler settler = Settler.deployed(app);
        settler.calls().post("/api/checklist/evaluate").then().statusCode(200);
        settler.calls()
                .body(Map.of("evidence", Map.of("link", "https://example.com/how-to-roll-back")))
                .patch("/api/checklist/items/LIST-167")
                .then()
                .statusCode(200);
        return settler;
    }

    private static String product(Settler settler) {
        settler.bring("STRIPE_SECRET_KEY", KEY).then().statusCode(200);
        return settler.calls()
                .body(Map.of("name", "Gold", "prices", List.of(Map.of("amount", 1900, "currency", "eur"))))
                .post("/api/v1/products")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response act(Settler settler, String action, String product) {
        return settler.calls()
                .body(Map.of("action", action, "productId", product))
                .post("/api/v1/products/deploy");
    }

    private static void ends(Settler settler, Response begun, String status) {
        String deployment = "/api/v1/deployments/" + begun.path("id");
        eventually(() -> settler.calls().get(deployment).then().body("deploymentStatus", equalTo(status)));
    }

    private List<String> posts() {
        return stripe.requests().stream()
                .filter(request -> request.get("method").equals("POST"))
                .map(request -> request.get("path").toString())
                .toList();
    }

    private static JsonPath report(Settler settler, Response answer) {
        return settler.calls()
                .get("/api/deploy/reports/" + answer.<String>path("reportId"))
                .jsonPath();
    }

    private static List<String> events(Settler settler) {
        return settler.calls().get("/api/audit?limit=100").jsonPath().getList("items.event");
    }

    private static void badgeTurns(Settler settler, String word) {
        eventually(() -> settler.calls().get("/api/deploy/badge").then().body("badge", equalTo(word)));
    }
}
