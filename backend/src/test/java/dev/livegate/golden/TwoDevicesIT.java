package dev.livegate.golden;

import static dev.livegate.testing.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.Parallel;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Replica;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two devices, each at a replica of its own, and nervous thumbs: what is launched is on sale once. */
class TwoDevicesIT {

    private static final int TAPS = 8;

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
    @Proves({"SELL-18", "SELL-26"})
    void sellEachPriceOnceWhicheverReplicaIsAsked() throws Exception {
        // Given
        TwoReplicas replicas = market.replicas;
        replicas.one.start();
        replicas.other.start();
        market.open();
        String product = market.product("Gold", Market.prices("gold", 1900, 5000));
        AtomicInteger turn = new AtomicInteger();
        // When
        List<Integer> answers = Parallel.times(
                TAPS, () -> tap(turn.getAndIncrement() % 2 == 0 ? replicas.one : replicas.other, product));
        // Then
        assertThat(answers).hasSize(TAPS).contains(200).containsOnly(200, 409);
        within(
                Market.PATIENCE,
                () -> assertThat(replicas.read("select status from product_deployments"))
                        .containsOnly("completed"));
        assertThat(market.onSale())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("gold 1900 "))
                .anyMatch(line -> line.startsWith("gold-once 5000 "));
        market.requireEachChangeOnce();
    }

    private static int tap(Replica replica, String product) {
        return market.call(replica)
                .body(Map.of("action", "deploy", "productId", product, "sellBeforeLive", true))
                .post("/api/v1/products/deploy")
                .statusCode();
    }
}
