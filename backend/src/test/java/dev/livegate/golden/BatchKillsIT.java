package dev.livegate.golden;

import static dev.livegate.testing.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.Proves;
import io.restassured.path.json.JsonPath;
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

    private static Market market;

    @BeforeAll
    static void makeMarket() throws Exception {
        market = Market.make();
    }

    @AfterAll
    static void closeMarket() throws InterruptedException {
        market.close();
    }

    @Test
    @Proves({"SELL-13", "SELL-68"})
    void launchesEachProductOnceWheneverItIsKilled() throws Exception {
        // Given
        market.replicas.one.start();
        market.open();
        for (int call : CALLS) {
            String first = product("first-" + call);
            String second = product("second-" + call);
            int asked = market.changesAsked();
            String batch = launch(List.of(first, second));
            // When
            market.killAfter(market.replicas.one, asked + call);
            market.replicas.one.start();
            JsonPath report = ended(batch);
            // Then
            assertThat(report.getList("items.status")).as("after call " + call).isSubsetOf("completed", "failed");
            assertThat(onSale("first-" + call)).isEqualTo(sold(report, 0));
            assertThat(onSale("second-" + call)).isEqualTo(sold(report, 1));
            assertThat(launches(first)).isOne();
            assertThat(launches(second)).isOne();
            market.requireEachChangeOnce();
        }
    }

    private static long sold(JsonPath report, int item) {
        return report.getString("items[" + item + "].status").equals("completed") ? 2 : 0;
    }

    private static String product(String key) {
        return market.product(key, Market.prices(key, 1000, 50));
    }

    private static String launch(List<String> products) {
        return market.post(
                "/api/v1/batches", Map.of("productIds", products, "sellBeforeLive", true, "stopOnFailure", false), 201);
    }

    private static JsonPath ended(String batch) {
        List<JsonPath> seen = new ArrayList<>();
        within(Market.PATIENCE, () -> {
            seen.add(market.call().get("/api/v1/batches/" + batch).jsonPath());
            assertThat(seen.get(seen.size() - 1).getString("status")).isIn("completed", "failed", "cancelled");
        });
        return seen.get(seen.size() - 1);
    }

    private static long launches(String product) {
        List<String> products =
                market.call().get("/api/v1/deployments?limit=100").jsonPath().getList("items.productId");
        return products.stream().filter(product::equals).count();
    }

    private static long onSale(String key) {
        return market.onSale().stream()
                .filter(line -> line.startsWith(key + " ") || line.startsWith(key + "-once "))
                .count();
    }
}
