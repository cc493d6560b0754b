package dev.livegate.golden;

import static dev.livegate.testing.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.sandbox.stripe.Stripe;
import dev.livegate.testing.Proves;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** kill -9 after each call to Stripe: the launch ends done or undone, and nothing is there twice. */
class LaunchKillsIT {

    // A new price for each of two places makes six calls: two creations, two keys, two that go off sale.
    private static final int CALLS = 6;
    private static final String KEY = "sk_live_51KILLSKILLSKILsecretpart";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Stripe stripe;
    private static TwoReplicas replicas;

    private Map<String, String> owner = Map.of();
    private String product = "";

    @BeforeAll
    static void openStripe() throws Exception {
        stripe = Stripe.start();
        replicas = TwoReplicas.make(Map.of("LIVEGATE_CREDENTIAL_API_STRIPE", stripe.url(), "LIVEGATE_LIMITS", "off"));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        replicas.close();
        stripe.close();
    }

    @Test
    @Proves({"SELL-13", "SELL-30", "SELL-75"})
    void endsInOneOfTwoStatesWheneverItIsKilled() throws Exception {
        // Given
        replicas.one.start();
        openShop();
        ended(deploy());
        for (int call = 1; call <= CALLS; call++) {
            Set<String> before = onSale();
            call().body(Map.of("prices", prices(call))).patch("/api/v1/products/" + product);
            int asked = changesAsked();
            String deployment = deploy();
            // When
            killAfter(asked + call);
            replicas.one.start();
            JsonPath end = ended(deployment);
            // Then
            assertThat(end.getString("deploymentStatus"))
                    .as("after call " + call)
                    .isIn("completed", "rolled_back");
            if (end.getString("deploymentStatus").equals("completed")) {
                assertThat(amounts()).containsExactlyInAnyOrder("gold " + (1000 + call), "gold-once " + (50 + call));
            } else {
                assertThat(onSale()).isEqualTo(before);
            }
        }
        assertThat(ask("/v1/prices?limit=100").path("data")).hasSizeLessThanOrEqualTo(2 + 2 * CALLS);
    }

    private void openShop() throws Exception {
        Stranger stranger = TwoReplicas.stranger(replicas.one);
        stranger.start("pro");
        stranger.pro();
        owner = replicas.signIn(stranger.email);
        call().body(Map.of("value", KEY))
                .put("/api/credentials/STRIPE_SECRET_KEY")
                .then()
                .statusCode(200);
        product = call().body(Map.of("name", "Gold", "prices", prices(0)))
                .post("/api/v1/products")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<Map<String, Object>> prices(int more) {
        return List.of(
                Map.of("amount", 1000 + more, "currency", "eur", "interval", "month", "lookupKey", "gold"),
                Map.of("amount", 50 + more, "currency", "jpy", "lookupKey", "gold-once"));
    }

    private String deploy() {
        return call().body(Map.of("action", "deploy", "productId", product, "sellBeforeLive", true))
                .post("/api/v1/products/deploy")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static void killAfter(int asked) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (changesAsked() < asked && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        replicas.one.kill();
    }

    private JsonPath ended(String deployment) {
        JsonPath[] seen = new JsonPath[1];
        within(PATIENCE, () -> {
            seen[0] = call().get("/api/v1/deployments/" + deployment).jsonPath();
            assertThat(seen[0].getString("deploymentStatus")).isIn("completed", "failed", "rolled_back", "cancelled");
        });
        return seen[0];
    }

    private RequestSpecification call() {
        return TwoReplicas.at(replicas.one).contentType("application/json").cookies(owner);
    }

    private static int changesAsked() {
        return (int) stripe.requests().stream()
                .filter(request -> request.get("method").equals("POST"))
                .count();
    }

    private static Set<String> onSale() throws Exception {
        Set<String> sold = new TreeSet<>();
        for (JsonNode price : ask("/v1/prices?limit=100").path("data")) {
            if (price.path("active").asBoolean()) {
                sold.add(price.path("lookup_key").asText() + " " + price.path("unit_amount") + " "
                        + price.path("id").asText());
            }
        }
        return sold;
    }

    private static List<String> amounts() throws Exception {
        return onSale().stream()
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .toList();
    }

    private static JsonNode ask(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stripe.url() + path))
                .header("Authorization", "Bearer " + KEY)
                .build();
        return new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body());
    }
}
