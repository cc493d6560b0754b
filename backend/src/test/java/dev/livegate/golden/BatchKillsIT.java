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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** kill -9 in the middle of a batch: it goes on where it was, and launches no product twice. */
class BatchKillsIT {

    // In the first launch, at its end, and in the second.
    private static final List<Integer> CALLS = List.of(1, 3, 5, 8);
    private static final String KEY = "sk_live_51BATCHESKILLSsecretpart";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Stripe stripe;
    private static TwoReplicas replicas;

    private Map<String, String> owner = Map.of();

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
    @Proves({"SELL-13", "SELL-68"})
    void launchesEachProductOnceWheneverItIsKilled() throws Exception {
        // Given
        replicas.one.start();
        openShop();
        for (int call : CALLS) {
            String first = product("first-" + call);
            String second = product("second-" + call);
            int asked = changesAsked();
            String batch = launch(List.of(first, second));
            // When
            killAfter(asked + call);
            replicas.one.start();
            JsonPath report = ended(batch);
            // Then
            assertThat(report.getList("items.status")).as("after call " + call).isSubsetOf("completed", "failed");
            assertThat(onSale("first-" + call)).isEqualTo(sold(report, 0));
            assertThat(onSale("second-" + call)).isEqualTo(sold(report, 1));
            assertThat(launches(first)).isOne();
            assertThat(launches(second)).isOne();
        }
    }

    private static int sold(JsonPath report, int item) {
        return report.getString("items[" + item + "].status").equals("completed") ? 2 : 0;
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
    }

    private String product(String key) {
        List<Map<String, Object>> prices = List.of(
                Map.of("amount", 1000, "currency", "eur", "interval", "month", "lookupKey", key),
                Map.of("amount", 50, "currency", "jpy", "lookupKey", key + "-once"));
        return call().body(Map.of("name", key, "prices", prices))
                .post("/api/v1/products")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String launch(List<String> products) {
        return call().body(Map.of("productIds", products, "sellBeforeLive", true, "stopOnFailure", false))
                .post("/api/v1/batches")
                .then()
                .statusCode(201)
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

    private JsonPath ended(String batch) {
        List<JsonPath> seen = new ArrayList<>();
        within(PATIENCE, () -> {
            seen.add(call().get("/api/v1/batches/" + batch).jsonPath());
            assertThat(seen.get(seen.size() - 1).getString("status")).isIn("completed", "failed", "cancelled");
        });
        return seen.get(seen.size() - 1);
    }

    private long launches(String product) {
        List<String> products =
                call().get("/api/v1/deployments?limit=100").jsonPath().getList("items.productId");
        return products.stream().filter(product::equals).count();
    }

    private RequestSpecification call() {
        return TwoReplicas.at(replicas.one).contentType("application/json").cookies(owner);
    }

    private static int changesAsked() {
        return (int) stripe.requests().stream()
                .filter(request -> request.get("method").equals("POST"))
                .count();
    }

    private static int onSale(String key) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stripe.url() + "/v1/prices?limit=100"))
                .header("Authorization", "Bearer " + KEY)
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        int sold = 0;
        for (JsonNode price : new ObjectMapper().readTree(answer).path("data")) {
            String name = price.path("lookup_key").asText();
            boolean isOurs = name.equals(key) || name.equals(key + "-once");
            sold += isOurs && price.path("active").asBoolean() ? 1 : 0;
        }
        return sold;
    }
}
