package dev.livegate.golden;

import static dev.livegate.testing.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

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

    // As if the hour that was chosen came in two seconds: an hour more than a test can wait for.
    private static final List<String> HURRY = List.of(
            "update launch_schedules set scheduled_for = now() + interval '2 s', start_by = now() + interval '30 min'"
                    + " where state = 'waiting' returning 1::text",
            "update recurring_launches r set next_at = now() + interval '2 s' where state = 'active' and not exists"
                    + " (select from recurring_dates d where d.recurring_id = r.id) returning 1::text",
            "update scheduled_tasks set execution_time = now() + interval '2 s' where task_name = 'launch-turn'"
                    + " or (task_name = 'launch-moment' and task_instance like '%/0') returning 1::text");

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
    void beginEachLaunchOnceWhoeverIsKilled() throws Exception {
        // Given
        TwoReplicas replicas = market.replicas;
        replicas.one.start();
        replicas.other.start();
        market.open();
        for (int round = 0; round < ROUNDS; round++) {
            List<String> products = products(round);
            schedule(products.get(0));
            schedule(products.get(1));
            recur(products.get(2));
            recur(products.get(3));
            // When
            int asked = market.changesAsked();
            HURRY.forEach(replicas::read);
            market.killAfter(replicas.other, asked + 1 + 3 * round);
            replicas.other.start();
            // Then
            List<String> ends = ended(products);
            assertThat(ends).as("round " + round).hasSize(products.size()).isSubsetOf("completed", "rolled_back");
            assertThat(market.onSale())
                    .hasSameSizeAs(
                            replicas.read("select id::text from product_deployments where status = 'completed'"));
            market.requireEachChangeOnce();
        }
        assertThat(replicas.read("select subject::text from flow_runs group by subject having count(*) > 1"))
                .isEmpty();
        assertThat(replicas.read("select id::text from recurring_dates where outcome = 'launched'"))
                .hasSize(2 * ROUNDS);
    }

    private static List<String> products(int round) {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Map<String, Object> price =
                    Map.of("amount", 1900, "currency", "eur", "lookupKey", "bell-%d-%d".formatted(round, i));
            made.add(market.product("Gold", List.of(price)));
        }
        return made;
    }

    private static void schedule(String product) {
        Map<String, ?> then =
                Map.of("action", "schedule", "localDateTime", tomorrow() + ":00", "timezone", "Europe/Berlin");
        market.post("/api/v1/products/deploy", wish(product, then), 200);
    }

    private static void recur(String product) {
        Map<String, ?> ever = Map.of("localStart", tomorrow(), "rule", "FREQ=YEARLY", "timezone", "Europe/Berlin");
        market.post("/api/v1/schedules", wish(product, ever), 201);
    }

    private static Map<String, Object> wish(String product, Map<String, ?> more) {
        Map<String, Object> wish = new HashMap<>(more);
        wish.put("productId", product);
        wish.put("sellBeforeLive", true);
        return wish;
    }

    private static String tomorrow() {
        return market.replicas
                .read("select to_char(now() + interval '1 day', 'YYYY-MM-DD') || 'T12:30'")
                .get(0);
    }

    /** The newest deployment of each product, once all have ended. */
    private static List<String> ended(List<String> products) {
        String ids = "'" + String.join("','", products) + "'";
        String query = "select status from product_deployments where product_id in (" + ids + ")";
        within(
                Market.PATIENCE,
                () -> assertThat(market.replicas.read(query))
                        .hasSize(products.size())
                        .isSubsetOf("completed", "failed", "rolled_back", "cancelled"));
        return market.replicas.read(query);
    }
}
