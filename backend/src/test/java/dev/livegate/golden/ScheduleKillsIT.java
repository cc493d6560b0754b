package dev.livegate.golden;

import static dev.livegate.testing.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.sandbox.stripe.Stripe;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two replicas hear the same bells, and one of them is killed at that very moment: each launch begins once. */
class ScheduleKillsIT {

    private static final int ROUNDS = 3;
    private static final String KEY = "sk_live_51KILLEDBELLSAAsecretpart";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    // As if the hour that was chosen came in two seconds: an hour more than a test can wait for.
    private static final List<String> HURRY = List.of(
            "update launch_schedules set scheduled_for = now() + interval '2 s', start_by = now() + interval '30 min'"
                    + " where state = 'waiting' returning 1::text",
            "update recurring_launches r set next_at = now() + interval '2 s' where state = 'active' and not exists"
                    + " (select from recurring_dates d where d.recurring_id = r.id) returning 1::text",
            "update scheduled_tasks set execution_time = now() + interval '2 s' where task_name = 'launch-turn'"
                    + " or (task_name = 'launch-moment' and task_instance like '%/0') returning 1::text");

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
    void beginEachLaunchOnceWhoeverIsKilled() throws Exception {
        // Given
        replicas.one.start();
        replicas.other.start();
        openShop();
        for (int round = 0; round < ROUNDS; round++) {
            List<String> products = products(round);
            schedule(products.get(0));
            schedule(products.get(1));
            recur(products.get(2));
            recur(products.get(3));
            // When
            int asked = changesAsked();
            HURRY.forEach(replicas::read);
            killAfter(asked + 1 + 3 * round);
            replicas.other.start();
            // Then
            List<String> ends = ended(products);
            assertThat(ends).as("round " + round).hasSize(products.size()).isSubsetOf("completed", "rolled_back");
            assertThat(onSale())
                    .hasSameSizeAs(
                            replicas.read("select id::text from product_deployments where status = 'completed'"));
        }
        assertThat(replicas.read("select subject::text from flow_runs group by subject having count(*) > 1"))
                .isEmpty();
        assertThat(replicas.read("select id::text from recurring_dates where outcome = 'launched'"))
                .hasSize(2 * ROUNDS);
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

    private List<String> products(int round) {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Map<String, ?> price =
                    Map.of("amount", 1900, "currency", "eur", "lookupKey", "bell-%d-%d".formatted(round, i));
            made.add(call().body(Map.of("name", "Gold", "prices", List.of(price)))
                    .post("/api/v1/products")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        return made;
    }

    private void schedule(String product) {
        call().body(wish(
                        product,
                        Map.of("action", "schedule", "localDateTime", tomorrow() + ":00", "timezone", "Europe/Berlin")))
                .post("/api/v1/products/deploy")
                .then()
                .statusCode(200);
    }

    private void recur(String product) {
        call().body(wish(product, Map.of("localStart", tomorrow(), "rule", "FREQ=YEARLY", "timezone", "Europe/Berlin")))
                .post("/api/v1/schedules")
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> wish(String product, Map<String, ?> more) {
        Map<String, Object> wish = new HashMap<>(more);
        wish.put("productId", product);
        wish.put("sellBeforeLive", true);
        return wish;
    }

    private static String tomorrow() {
        return replicas.read("select to_char(now() + interval '1 day', 'YYYY-MM-DD') || 'T12:30'")
                .get(0);
    }

    private static void killAfter(int asked) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (changesAsked() < asked && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        replicas.other.kill();
    }

    /** The newest deployment of each product, once all have ended. */
    private static List<String> ended(List<String> products) {
        String ids = "'" + String.join("','", products) + "'";
        String query = "select status from product_deployments where product_id in (" + ids + ")";
        within(
                PATIENCE,
                () -> assertThat(replicas.read(query))
                        .hasSize(products.size())
                        .isSubsetOf("completed", "failed", "rolled_back", "cancelled"));
        return replicas.read(query);
    }

    private RequestSpecification call() {
        return TwoReplicas.at(replicas.one).contentType("application/json").cookies(owner);
    }

    private static int changesAsked() {
        return (int) stripe.requests().stream()
                .filter(request -> request.get("method").equals("POST"))
                .count();
    }

    private static List<String> onSale() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stripe.url() + "/v1/prices?limit=100&active=true"))
                .header("Authorization", "Bearer " + KEY)
                .build();
        JsonNode answer = new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body());
        List<String> sold = new ArrayList<>();
        answer.path("data").forEach(price -> sold.add(price.path("lookup_key").asText()));
        return sold;
    }
}
