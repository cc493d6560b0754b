package dev.livegate.launch.recurring;

import static dev.livegate.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.launch.Shop;
import dev.livegate.launch.recurring.turn.Turn;
import dev.livegate.platform.job.Job;
import dev.livegate.sandbox.stripe.Stripe;
import dev.livegate.testing.Parallel;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import dev.livegate.testing.VirtualClock;
import dev.livegate.testing.VirtualTime;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A launch that recurs goes on sale at each of its dates, once, or says why not. */
@QuarkusTest
@TestProfile(VirtualClock.class)
class RecurringTest {

    private static final Instant NOW = Instant.parse("2027-05-30T12:00:00Z");
    private static final Instant TIME = Instant.parse("2027-06-01T07:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    private static Stripe stripe;

    @Inject
    VirtualTime time;

    @Inject
    Job<Turn> bell;

    @BeforeAll
    static void openStripe() {
        stripe = Shop.lookAlike();
    }

    @AfterAll
    static void closeStripe() {
        stripe.close();
    }

    @BeforeEach
    void setTheClock() {
        time.jumpTo(NOW);
    }

    @AfterEach
    void heal() {
        Superuser.tamper("delete from scheduled_tasks where task_name in ('launch-moment', 'launch-turn')");
        stripe.reset();
    }

    @Test
    @Proves("SELL-71")
    void showsItsNextDates() {
        // Given
        Shop shop = Shop.at(stripe);
        // When
        Response answer = Weekly.add(shop, Weekly.wish(shop.product, Map.of("rule", "FREQ=WEEKLY;BYDAY=TU,TH")));
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.jsonPath().getList("upcoming.instant"))
                .containsExactly(
                        "2027-06-01T07:00:00Z",
                        "2027-06-03T07:00:00Z",
                        "2027-06-08T07:00:00Z",
                        "2027-06-10T07:00:00Z",
                        "2027-06-15T07:00:00Z");
        assertThat(answer.<String>path("upcoming[0].localDateTime")).isEqualTo("2027-06-01T09:00:00");
        assertThat(answer.<String>path("state")).isEqualTo("active");
        assertThat(answer.<Integer>path("catchUpMinutes")).isEqualTo(30);
        assertThat(answer.<Boolean>path("pauseOnFailure")).isTrue();
    }

    @Test
    @Proves("SELL-71")
    void skipsADateWhileItsWorkspaceIsSuspended() {
        // Given
        Shop shop = Shop.at(stripe);
        Weekly.added(shop, Map.of());
        shop.team.suspended();
        // When
        time.jumpTo(TIME);
        // Then
        eventually(() -> assertThat(
                        Superuser.read("select reason from recurring_dates where tenant_id = ?", shop.team.id()))
                .containsExactly("The workspace was suspended at that time."));
        assertThat(shop.changesAsked()).isEmpty();
    }

    @Test
    @Proves({"SELL-4", "SELL-71"})
    void saysThatItPausedSinceItsLastLaunchWasRolledBack() {
        // Given
        Shop shop = Shop.at(stripe);
        String id = Weekly.added(shop, Map.of());
        time.jumpTo(TIME);
        String first = launched(shop, id, 1);
        // When
        shop.act(Map.of("action", "rollback", "deploymentId", first, "confirm", true))
                .then()
                .statusCode(200);
        // Then
        eventually(() -> assertThat(Weekly.shown(shop, id).getString("pausedReason"))
                .isEqualTo("The last launch was rolled back."));
    }

    @Test
    @Proves("SELL-71")
    void putsOnSaleWhatTheProductIsAtEachDate() {
        // Given
        Shop shop = Shop.at(stripe);
        String id = Weekly.added(shop, Map.of());
        time.jumpTo(TIME);
        String first = launched(shop, id, 1);
        shop.costs(2300, 5000);
        // When
        time.jumpTo(TIME.plus(WEEK));
        String second = launched(shop, id, 2);
        // Then
        assertThat(second).isNotEqualTo(first);
        assertThat(shop.onSale()).hasSize(2).anyMatch(line -> line.startsWith(shop.lookupKey + " 2300 "));
        assertThat(shop.deployment(second).getString("schedule.instant")).isEqualTo("2027-06-08T07:00:00Z");
        assertThat(events(shop)).containsSubsequence("RECURRING_LAUNCH_ADDED", "RECURRING_LAUNCH_BEGUN");
    }

    @Test
    void skipsADateWhileAnEarlierLaunchIsNotOver() {
        // Given
        Shop shop = Shop.at(stripe);
        String id = Weekly.added(shop, Map.of());
        shop.schedule(Map.of("localDateTime", "2027-07-01T09:00:00", "timezone", "Europe/Berlin"));
        // When
        time.jumpTo(TIME);
        // Then
        assertThat(Weekly.decided(shop, id, 1)).containsExactly(TIME + " skipped");
        assertThat(Weekly.dates(shop, id).getString("items[0].reason")).contains("waiting for its time");
        assertThat(Weekly.shown(shop, id).getString("state")).isEqualTo("active");
        assertThat(Weekly.shown(shop, id).getString("upcoming[0].instant")).isEqualTo("2027-06-08T07:00:00Z");
        assertThat(shop.changesAsked()).isEmpty();
    }

    @Test
    @Proves("SELL-71")
    void skipsADateOnWhichAWindowKeepsChangesOut() {
        // Given
        Shop shop = Shop.at(stripe);
        String id = Weekly.added(shop, Map.of());
        shop.owner()
                .body(Map.of(
                        "kind", "deny",
                        "reason", "Holidays",
                        "timezone", "Europe/Berlin",
                        "localStart", "2027-06-01T00:00",
                        "durationMinutes", 1440))
                .post("/api/v1/windows")
                .then()
                .statusCode(201);
        // When
        time.jumpTo(TIME);
        // Then
        assertThat(Weekly.decided(shop, id, 1)).containsExactly(TIME + " skipped");
        assertThat(Weekly.dates(shop, id).getString("items[0].reason")).contains("Holidays");
        assertThat(Weekly.shown(shop, id).getString("state")).isEqualTo("active");
    }

    @Test
    void catchesUpWithinItsWindow() {
        // Given
        Shop shop = Shop.at(stripe);
        String id = Weekly.added(shop, Map.of("catchUpMinutes", 120));
        // When
        time.jumpTo(TIME.plus(Duration.ofMinutes(100)));
        // Then
        String deployment = launched(shop, id, 1);
        assertThat(Weekly.decided(shop, id, 1)).containsExactly(TIME + " launched");
        assertThat(shop.deployment(deployment).getString("schedule.expiresAfter"))
                .isEqualTo("PT2H");
    }

    @Test
    void leavesWhatIsOlderThanThatAlone() {
        // Given
        Shop shop = Shop.at(stripe);
        String id = Weekly.added(shop, Map.of("rule", "FREQ=DAILY"));
        // When
        time.jumpTo(TIME.plus(Duration.ofDays(2)).plus(Duration.ofMinutes(31)));
        // Then
        assertThat(Weekly.decided(shop, id, 3))
                .containsExactly(
                        "2027-06-03T07:00:00Z missed", "2027-06-02T07:00:00Z missed", "2027-06-01T07:00:00Z missed");
        assertThat(shop.changesAsked()).isEmpty();
        assertThat(Weekly.shown(shop, id).getString("upcoming[0].instant")).isEqualTo("2027-06-04T07:00:00Z");
    }

    @Test
    @Proves("SELL-71")
    void pausesOnAFailureUntilSomebodyResumesIt() {
        // Given
        Shop shop = Shop.at(stripe);
        String id = Weekly.added(shop, Map.of());
        shop.key("STRIPE_SECRET_KEY", shop.key("test"));
        // When
        time.jumpTo(TIME);
        // Then
        shop.signedInAgain();
        eventually(() -> assertThat(Weekly.shown(shop, id).getString("state")).isEqualTo("paused"));
        JsonPath paused = Weekly.shown(shop, id);
        assertThat(paused.getString("pausedReason")).contains("There is no live key of Stripe.");
        assertThat(paused.getList("upcoming")).isEmpty();
        String held = Weekly.dates(shop, id).getString("items[0].deploymentId");
        assertThat(shop.deployment(held).getString("schedule.state")).isEqualTo("held");
        time.jumpTo(TIME.plus(WEEK));
        assertThat(Weekly.decided(shop, id, 1)).hasSize(1);
        shop.key("STRIPE_SECRET_KEY", shop.key("live"));
        shop.act(Map.of("action", "cancel", "deploymentId", held)).then().statusCode(200);
        assertThat(Weekly.resume(shop, id).<String>path("upcoming[0].instant")).isEqualTo("2027-06-15T07:00:00Z");
        time.jumpTo(TIME.plus(WEEK).plus(WEEK));
        launched(shop, id, 2);
    }

    @Test
    void goesOnAfterAFailureIfThatIsWanted() {
        // Given
        Shop shop = Shop.at(stripe);
        String id = Weekly.added(shop, Map.of("pauseOnFailure", false));
        shop.key("STRIPE_SECRET_KEY", shop.key("test"));
        time.jumpTo(TIME);
        Weekly.decided(shop, id, 1);
        String held = Weekly.dates(shop, id).getString("items[0].deploymentId");
        eventually(() ->
                assertThat(shop.deployment(held).getString("schedule.state")).isEqualTo("held"));
        // When
        time.jumpTo(TIME.plus(WEEK));
        // Then
        assertThat(Weekly.decided(shop, id, 2)).containsExactly("2027-06-08T07:00:00Z skipped", TIME + " launched");
        assertThat(Weekly.shown(shop, id).getString("state")).isEqualTo("active");
    }

    @Test
    @Proves({"SELL-18", "SELL-71"})
    void beginsADateOnceWhateverTheClockDoesAndHoweverManyAsk() {
        // Given
        Shop shop = Shop.at(stripe);
        String id = Weekly.added(shop, Map.of());
        Turn turn = new Turn(UUID.fromString(id), UUID.fromString(shop.product), 1);
        time.jumpTo(TIME.minusSeconds(1));
        time.set(TIME);
        // When
        Parallel.times(4, () -> rung(shop, turn));
        // Then
        launched(shop, id, 1);
        time.jumpTo(TIME.minus(Duration.ofHours(2)));
        shop.signedInAgain();
        rung(shop, turn);
        shop.owner()
                .body(Weekly.wish(shop.product, Map.of()))
                .put("/api/v1/schedules/" + id)
                .then()
                .statusCode(200);
        time.jumpTo(TIME.plusSeconds(5));
        shop.signedInAgain();
        eventually(() -> assertThat(Weekly.shown(shop, id).getString("upcoming[0].instant"))
                .isEqualTo("2027-06-08T07:00:00Z"));
        assertThat(Weekly.decided(shop, id, 1)).containsExactly(TIME + " launched");
        assertThat(shop.prices()).hasSize(2);
    }

    @Test
    void waitsOnWhenTheClockGoesBackBehindTheBell() {
        // Given
        Shop shop = Shop.at(stripe);
        String id = Weekly.added(shop, Map.of());
        time.jumpTo(TIME.minus(Duration.ofHours(2)));
        // When
        rung(shop, new Turn(UUID.fromString(id), UUID.fromString(shop.product), 1));
        // Then
        time.jumpTo(TIME);
        launched(shop, id, 1);
        assertThat(Weekly.decided(shop, id, 1)).containsExactly(TIME + " launched");
    }

    @Test
    void endsWithItsLastDateAndKeepsItsProductUntilItIsDeleted() {
        // Given
        Shop shop = Shop.at(stripe);
        String id = Weekly.added(shop, Map.of("rule", "FREQ=WEEKLY;COUNT=1", "environment", "sandbox"));
        shop.key("STRIPE_SANDBOX_SECRET_KEY", shop.key("test"));
        // When
        time.jumpTo(TIME);
        launched(shop, id, 1);
        // Then
        assertThat(Weekly.shown(shop, id).getString("state")).isEqualTo("ended");
        assertThat(Weekly.pause(shop, id).<String>path("code")).isEqualTo("SCHEDULE_ENDED");
        assertThat(shop.owner().delete("/api/v1/products/" + shop.product).<String>path("code"))
                .isEqualTo("PRODUCT_RECURS");
        assertThat(shop.owner().delete("/api/v1/schedules/" + id).statusCode()).isEqualTo(204);
        assertThat(shop.owner().get("/api/v1/schedules/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void ringsForNothingWhileItIsPaused() {
        // Given
        Shop shop = Shop.at(stripe);
        String id = Weekly.added(shop, Map.of());
        // When
        Response paused = Weekly.pause(shop, id);
        // Then
        assertThat(paused.<String>path("pausedReason")).endsWith("Summer break.");
        time.jumpTo(TIME);
        rung(shop, new Turn(UUID.fromString(id), UUID.fromString(shop.product), 1));
        assertThat(Weekly.decided(shop, id, 0)).isEmpty();
        assertThat(shop.changesAsked()).isEmpty();
    }

    private String launched(Shop shop, String id, int many) {
        Weekly.decided(shop, id, many);
        String deployment = Weekly.dates(shop, id).getString("items[0].deploymentId");
        assertThat(deployment).isNotNull();
        assertThat(shop.ended(deployment).getString("deploymentStatus")).isEqualTo("completed");
        return deployment;
    }

    /** As another replica rings that has the same job. */
    private boolean rung(Shop shop, Turn turn) {
        try {
            bell.run(shop.team.scope(), turn);
            return true;
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static List<String> events(Shop shop) {
        return Superuser.read("select event from audit_record where tenant_id = ? order by seq", shop.team.id());
    }
}
