package dev.livegate.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.sandbox.stripe.Stripe;
import dev.livegate.testing.Replica;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Somebody who sells at a look-alike of Stripe through replicas that get killed, and what has become of it there. */
final class Market implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String KEY = "sk_live_51KILLSKILLSKILsecretpart";

    final TwoReplicas replicas;
    private final Stripe stripe;
    private Map<String, String> owner = Map.of();

    private Market(Stripe stripe) throws Exception {
        this.stripe = stripe;
        this.replicas =
                TwoReplicas.make(Map.of("LIVEGATE_CREDENTIAL_API_STRIPE", stripe.url(), "LIVEGATE_LIMITS", "off"));
    }

    /** Made, and nobody is there yet. */
    static Market make() throws Exception {
        return new Market(Stripe.start());
    }

    /** At the first replica, which runs. */
    void open() {
        Stranger stranger = TwoReplicas.stranger(replicas.one);
        stranger.start("pro");
        stranger.pro();
        owner = replicas.signIn(stranger.email);
        call().body(Map.of("value", KEY))
                .put("/api/credentials/STRIPE_SECRET_KEY")
                .then()
                .statusCode(200);
    }

    RequestSpecification call() {
        return call(replicas.one);
    }

    RequestSpecification call(Replica replica) {
        return TwoReplicas.at(replica).contentType("application/json").cookies(owner);
    }

    String product(String name, List<Map<String, Object>> prices) {
        return post("/api/v1/products", Map.of("name", name, "prices", prices), 201);
    }

    /** The id of what came of it. */
    String post(String path, Map<String, ?> body, int status) {
        return call().body(body).post(path).then().statusCode(status).extract().path("id");
    }

    static List<Map<String, Object>> prices(String key, int monthly, int once) {
        return List.of(
                Map.of("amount", monthly, "currency", "eur", "interval", "month", "lookupKey", key),
                Map.of("amount", once, "currency", "jpy", "lookupKey", key + "-once"));
    }

    int changesAsked() {
        return (int) stripe.requests().stream()
                .filter(request -> request.get("method").equals("POST"))
                .count();
    }

    void killAfter(Replica replica, int asked) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (changesAsked() < asked && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        replica.kill();
    }

    /** What a customer can buy, one line a price: its key, what it costs and its id. */
    Set<String> onSale() {
        Set<String> sold = new TreeSet<>();
        for (JsonNode price : prices()) {
            if (price.path("active").asBoolean()) {
                sold.add(price.path("lookup_key").asText() + " " + price.path("unit_amount") + " "
                        + price.path("id").asText());
            }
        }
        return sold;
    }

    /** A change that was asked for again after a kill is there once, on sale or not. */
    void requireEachChangeOnce() {
        List<String> changes = prices().stream()
                .map(price -> price.path("metadata").path("livegate_change").asText())
                .toList();
        assertThat(changes).doesNotContain("").doesNotHaveDuplicates();
    }

    private List<JsonNode> prices() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stripe.url() + "/v1/prices?limit=100"))
                .header("Authorization", "Bearer " + KEY)
                .build();
        List<JsonNode> all = new ArrayList<>();
        try {
            String answer = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
            new ObjectMapper().readTree(answer).path("data").forEach(all::add);
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
        return all;
    }

    @Override
    public void close() throws InterruptedException {
        replicas.close();
        stripe.close();
    }
}
