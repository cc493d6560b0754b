package dev.livegate.launch;

import static dev.livegate.testing.Eventually.eventually;
import static dev.livegate.testing.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.launch.batch.course.BatchTurn;
import dev.livegate.platform.job.Job;
import dev.livegate.platform.time.Ids;
import dev.livegate.sandbox.stripe.Stripe;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.Parallel;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Several products, looked at together, launched one after the other, and told of in one report. */
@QuarkusTest
@TestProfile(OpenDatabases.class)
class BatchTest {

    private static Stripe stripe;

    @Inject
    Job<BatchTurn> job;

    @BeforeAll
    static void openStripe() {
        stripe = Shop.lookAlike();
    }

    @AfterAll
    static void closeStripe() {
        stripe.close();
    }

    @AfterEach
    void heal() {
        stripe.reset();
    }

    @Test
    @Proves("SELL-68")
    void launchesEveryProductInTheOrderChosen() {
        // Given
        Shop shop = Shop.at(stripe);
        String second = shop.another(shop.lookupKey + "-b");
        String third = shop.another(shop.lookupKey + "-c");
        // When
        JsonPath report = ended(shop, launched(shop, List.of(third, shop.product, second), Map.of()));
        // Then
        assertThat(report.getString("status")).isEqualTo("completed");
        assertThat(report.getInt("progressPercentage")).isEqualTo(100);
        assertThat(report.getString("progressMessage")).isEqualTo("3 of 3 products were launched");
        assertThat(report.getMap("counts")).isEqualTo(Map.of("products", 3, "completed", 3, "failed", 0, "skipped", 0));
        assertThat(report.getList("items.productId")).containsExactly(third, shop.product, second);
        assertThat(report.getList("items.validationResults.flatten().status")).doesNotContain("failed", "error");
        for (int i = 1; i < 3; i++) {
            assertThat(instant(report, "items[" + i + "].startedAt"))
                    .isAfterOrEqualTo(instant(report, "items[" + (i - 1) + "].finishedAt"));
        }
        assertThat(shop.onSale()).hasSize(6);
        assertThat(LaunchTest.events(shop))
                .containsSubsequence("LAUNCH_BATCH_STARTED", "PRODUCT_DEPLOYMENT_STARTED", "LAUNCH_BATCH_COMPLETED");
    }

    @Test
    @Proves({"SELL-45", "SELL-68"})
    void launchesNothingUnlessEveryProductPasses() {
        // Given
        Shop shop = Shop.at(stripe);
        String taken = shop.another(shop.lookupKey + "-taken");
        shop.ask("POST", "/v1/products", "id=prod_other&name=Other");
        shop.ask(
                "POST",
                "/v1/prices",
                "currency=eur&unit_amount=1&product=prod_other&lookup_key=" + shop.lookupKey + "-taken");
        // When
        JsonPath report = ended(shop, launched(shop, List.of(shop.product, taken), Map.of("stopOnFailure", false)));
        // Then
        assertThat(report.getString("status")).isEqualTo("failed");
        assertThat(report.getList("items.status")).containsExactly("skipped", "failed");
        assertThat(report.getString("items[1].error")).contains("prod_other");
        assertThat(report.getList("items.deploymentId")).containsOnlyNulls();
        assertThat(shop.changesAsked()).isEmpty();
        assertThat(LaunchTest.events(shop))
                .contains("LAUNCH_BATCH_FAILED")
                .doesNotContain("PRODUCT_DEPLOYMENT_STARTED");
    }

    @Test
    void stopsAtTheFirstLaunchThatFails() {
        // Given
        Shop shop = Shop.at(stripe);
        String second = shop.another(shop.lookupKey + "-b");
        stripe.set(Map.of("stripe", "403", "on", "POST /v1/prices", "times", "1"));
        // When
        JsonPath report = ended(shop, launched(shop, List.of(shop.product, second), Map.of()));
        // Then
        assertThat(report.getString("status")).isEqualTo("failed");
        assertThat(report.getList("items.status")).containsExactly("failed", "skipped");
        assertThat(report.getString("items[0].error")).isNotBlank();
        assertThat(report.getString("items[1].error")).isEqualTo("The batch stopped at a launch that failed.");
        assertThat(shop.onSale()).isEmpty();
    }

    @Test
    @Proves("SELL-68")
    void goesOnAfterALaunchThatFailsIfToldSo() {
        // Given
        Shop shop = Shop.at(stripe);
        String second = shop.another(shop.lookupKey + "-b");
        stripe.set(Map.of("stripe", "403", "on", "POST /v1/prices", "times", "1"));
        // When
        JsonPath report = ended(shop, launched(shop, List.of(shop.product, second), Map.of("stopOnFailure", false)));
        // Then
        assertThat(report.getString("status")).isEqualTo("failed");
        assertThat(report.getList("items.status")).containsExactly("failed", "completed");
        assertThat(report.getString("progressMessage")).isEqualTo("1 of 2 products were launched");
        assertThat(shop.onSale()).hasSize(2).allMatch(line -> line.startsWith(shop.lookupKey + "-b"));
    }

    @Test
    void saysBeforehandWhatItWouldFindAndLaunchesNothing() {
        // Given
        Shop shop = Shop.at(stripe);
        String second = shop.another(shop.lookupKey + "-b");
        Map<String, ?> wish = Map.of("productIds", List.of(second, shop.product));
        // When
        Response validation = shop.owner().body(wish).post("/api/v1/batches/validate");
        // Then
        assertThat(validation.statusCode()).isEqualTo(200);
        assertThat(validation.<String>path("status")).isEqualTo("failed");
        assertThat(validation.<List<String>>path("items.productId")).containsExactly(second, shop.product);
        assertThat(validation.<String>path("items[0].validationResults.find { it.check == 'AppIsLive' }.status"))
                .isEqualTo("failed");
        assertThat(shop.changesAsked()).isEmpty();
        assertThat(shop.owner().get("/api/v1/batches").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    @Proves("SELL-68")
    void beginsNothingMoreOnceItsWorkspaceIsSuspended() {
        // Given
        Shop shop = Shop.at(stripe);
        String batch = heldInItsFirstLaunch(shop, shop.another(shop.lookupKey + "-b"));
        // When
        shop.team.suspended();
        // Then
        eventually(() -> assertThat(Superuser.read(
                        "select status || coalesce(' ' || error_text, '') from launch_batch_items where tenant_id = ?"
                                + " order by position",
                        shop.team.id()))
                .containsExactly("completed", "skipped The workspace was suspended at that time."));
        assertThat(shop.onSale()).hasSize(2);
    }

    @Test
    @Proves("SELL-68")
    void finishesWhatIsUnderWayAndBeginsNothingMoreWhenCancelled() {
        // Given
        Shop shop = Shop.at(stripe);
        String second = shop.another(shop.lookupKey + "-b");
        String batch = heldInItsFirstLaunch(shop, second);
        // When
        Response asked = shop.owner().post("/api/v1/batches/" + batch + "/cancel");
        // Then
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.<String>path("status")).isEqualTo("stopping");
        JsonPath report = ended(shop, batch);
        assertThat(report.getString("status")).isEqualTo("cancelled");
        assertThat(report.getList("items.status")).containsExactly("completed", "skipped");
        assertThat(shop.onSale()).hasSize(2);
        Response late = shop.owner().post("/api/v1/batches/" + batch + "/cancel");
        assertThat(late.<String>path("code")).isEqualTo("BATCH_HAS_ENDED");
    }

    @Test
    void keepsAProductThatWaitsForItsTurn() {
        // Given
        Shop shop = Shop.at(stripe);
        String second = shop.another(shop.lookupKey + "-b");
        String batch = heldInItsFirstLaunch(shop, second);
        // When
        Response refusal = shop.owner().delete("/api/v1/products/" + second);
        // Then
        assertThat(refusal.statusCode()).isEqualTo(409);
        assertThat(refusal.<String>path("code")).isEqualTo("PRODUCT_WAITS_IN_BATCH");
        assertThat(refusal.<String>path("batchId")).isEqualTo(batch);
        assertThat(ended(shop, batch).getString("status")).isEqualTo("completed");
    }

    @Test
    @Proves("SELL-18")
    void leavesAProductToWhoeverIsLaunchingItAlready() {
        // Given
        Shop shop = Shop.at(stripe);
        String second = shop.another(shop.lookupKey + "-b");
        String batch = heldInItsFirstLaunch(shop, second);
        UUID other = Ids.next();
        Superuser.tamper(
                "insert into product_deployments (tenant_id, id, product_id, environment, sell_before_live,"
                        + " product_json, status, rolling_back, progress, progress_message, created_at)"
                        + " values (?, ?, ?, 'live', true, '{}', 'deploying', false, 0, '', now())",
                shop.team.id(),
                other,
                UUID.fromString(second));
        // When
        JsonPath report = ended(shop, batch);
        // Then
        assertThat(report.getString("status")).isEqualTo("failed");
        assertThat(report.getList("items.status")).containsExactly("completed", "failed");
        assertThat(report.getString("items[1].error")).startsWith("This product was being deployed");
        assertThat(shop.onSale()).hasSize(2);
    }

    @Test
    @Proves({"SELL-18", "SELL-68"})
    void launchesEachProductOnceHoweverOftenATurnIsTaken() {
        // Given
        Shop shop = Shop.at(stripe);
        String second = shop.another(shop.lookupKey + "-b");
        String batch = launched(shop, List.of(shop.product, second), Map.of());
        BatchTurn turn = new BatchTurn(UUID.fromString(batch), 0);
        // When
        Parallel.times(8, () -> {
            job.run(shop.team.scope(), turn);
            return batch;
        });
        // Then
        assertThat(ended(shop, batch).getString("status")).isEqualTo("completed");
        assertThat(shop.owner().get("/api/v1/deployments").jsonPath().getList("items.id"))
                .hasSize(2);
        assertThat(shop.prices()).hasSize(4);
    }

    @Test
    void beginsOnceHoweverOftenItIsAsked() {
        // Given
        Shop shop = Shop.at(stripe);
        Map<String, ?> wish = Map.of("productIds", List.of(shop.product), "sellBeforeLive", true);
        String key = Ids.next().toString();
        String first = shop.owner()
                .header("Idempotency-Key", key)
                .body(wish)
                .post("/api/v1/batches")
                .path("id");
        // When
        Response again = shop.owner().header("Idempotency-Key", key).body(wish).post("/api/v1/batches");
        // Then
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.<String>path("id")).isEqualTo(first);
        assertThat(shop.owner().get("/api/v1/batches").jsonPath().getList("items.id"))
                .containsExactly(first);
        assertThat(ended(shop, first).getString("status")).isEqualTo("completed");
    }

    @Test
    void showsWhoeverFollowsItEveryProductUntilTheEnd() {
        // Given
        Shop shop = Shop.at(stripe);
        String batch = launched(shop, List.of(shop.product, shop.another(shop.lookupKey + "-b")), Map.of());
        // When
        String stream = shop.owner()
                .accept("text/event-stream")
                .get("/api/v1/batches/" + batch + "/events")
                .asString();
        // Then
        List<JsonPath> seen = stream.lines()
                .filter(line -> line.startsWith("data:") && line.contains("progressPercentage"))
                .map(line -> JsonPath.from(line.substring(5)))
                .toList();
        assertThat(seen).hasSizeGreaterThan(2);
        assertThat(seen.stream().map(state -> state.getInt("progressPercentage")))
                .isSorted();
        assertThat(seen.get(seen.size() - 1).getString("status")).isEqualTo("completed");
    }

    @Test
    void refusesAProductTwice() {
        // Given
        Shop shop = Shop.at(stripe);
        Map<String, ?> wish = Map.of("productIds", List.of(shop.product, shop.product));
        // When
        Response refusal = shop.owner().body(wish).post("/api/v1/batches");
        // Then
        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.<String>path("errors[0].field")).isEqualTo("productIds");
    }

    @Test
    void keepsItsReportWhenAProductIsDeleted() {
        // Given
        Shop shop = Shop.at(stripe);
        shop.key("STRIPE_SECRET_KEY", shop.key("test"));
        String batch = launched(shop, List.of(shop.product), Map.of());
        ended(shop, batch);
        // When
        shop.owner().delete("/api/v1/products/" + shop.product).then().statusCode(204);
        // Then
        JsonPath report = report(shop, batch);
        assertThat(report.getString("items[0].productName")).isEqualTo("Gold");
        assertThat(report.getString("items[0].productId")).isNull();
        assertThat(report.getString("items[0].status")).isEqualTo("failed");
    }

    /** Stripe does not answer the first launch for a while. */
    private static String heldInItsFirstLaunch(Shop shop, String second) {
        stripe.set(Map.of("stripe", "timeout", "on", "POST /v1/prices", "times", "2"));
        String batch = launched(shop, List.of(shop.product, second), Map.of());
        eventually(
                () -> assertThat(report(shop, batch).getList("items.status")).containsExactly("launching", "waiting"));
        return batch;
    }

    private static String launched(Shop shop, List<String> products, Map<String, ?> terms) {
        Map<String, Object> wish = new HashMap<>(Map.of("productIds", products, "sellBeforeLive", true));
        wish.putAll(terms);
        return shop.owner()
                .body(wish)
                .post("/api/v1/batches")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonPath ended(Shop shop, String batch) {
        within(
                Duration.ofSeconds(40),
                () -> assertThat(report(shop, batch).getString("status")).isIn("completed", "failed", "cancelled"));
        return report(shop, batch);
    }

    private static JsonPath report(Shop shop, String batch) {
        return shop.owner().get("/api/v1/batches/" + batch).jsonPath();
    }

    private static Instant instant(JsonPath report, String path) {
        return Instant.parse(report.getString(path));
    }
}
