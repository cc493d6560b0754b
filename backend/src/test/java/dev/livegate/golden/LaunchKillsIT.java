package dev.livegate.golden;

import static dev.livegate.testing.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.Proves;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** kill -9 after each call to Stripe: the launch ends done or undone, and nothing is there twice. */
class LaunchKillsIT {

    // A new price for each of two places makes six calls: two creations, two keys, two that go off sale.
    private static final int CALLS = 6;

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
    @Proves({"SELL-13", "SELL-30", "SELL-75"})
    void endsInOneOfTwoStatesWheneverItIsKilled() throws Exception {
        // Given
        market.replicas.one.start();
        market.open();
        String product = market.product("Gold", prices(0));
        ended(deploy(product));
        for (int call = 1; call <= CALLS; call++) {
            Set<String> before = market.onSale();
            market.call().body(Map.of("prices", prices(call))).patch("/api/v1/products/" + product);
            int asked = market.changesAsked();
            String deployment = deploy(product);
            // When
            market.killAfter(market.replicas.one, asked + call);
            market.replicas.one.start();
            String end = ended(deployment);
            // Then
            assertThat(end).as("after call " + call).isIn("completed", "rolled_back");
            if (end.equals("completed")) {
                assertThat(amounts()).containsExactlyInAnyOrder("gold " + (1000 + call), "gold-once " + (50 + call));
            } else {
                assertThat(market.onSale()).isEqualTo(before);
            }
            market.requireEachChangeOnce();
        }
    }

    private static List<Map<String, Object>> prices(int more) {
        return Market.prices("gold", 1000 + more, 50 + more);
    }

    private static String deploy(String product) {
        return market.post(
                "/api/v1/products/deploy",
                Map.of("action", "deploy", "productId", product, "sellBeforeLive", true),
                200);
    }

    private static String ended(String deployment) {
        JsonPath[] seen = new JsonPath[1];
        within(Market.PATIENCE, () -> {
            seen[0] = market.call().get("/api/v1/deployments/" + deployment).jsonPath();
            assertThat(seen[0].getString("deploymentStatus")).isIn("completed", "failed", "rolled_back", "cancelled");
        });
        return seen[0].getString("deploymentStatus");
    }

    private static List<String> amounts() {
        return market.onSale().stream()
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .toList();
    }
}
