package dev.livegate.launch;

import static dev.livegate.testing.Eventually.eventually;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.launch.schedule.Moment;
import dev.livegate.platform.job.Job;
import dev.livegate.platform.scope.Tx;
import dev.livegate.sandbox.stripe.Stripe;
import dev.livegate.testing.Parallel;
import dev.livegate.testing.Post;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A launch that waits for its time begins then, once, or is held: never late and never without being asked twice. */
@QuarkusTest
@TestProfile(VirtualClock.class)
class ScheduleTest {

    private static final Instant NOW = Instant.parse("2027-05-30T12:00:00Z");
    private static final Instant TIME = Instant.parse("2027-06-01T07:00:00Z");
    private static final Map<String, String> THEN =
            Map.of("localDateTime", "2027-06-01T09:00:00", "timezone", "Europe/Berlin");

    private static Stripe stripe;

    @Inject
    VirtualTime time;

    @Inject
    Tx tx;

    @Inject
    Job<Moment> bell;

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

    /** What one test leaves waiting is not to ring in another. */
    @AfterEach
    void heal() {
        Superuser.tamper("delete from scheduled_tasks where task_name = 'launch-moment'");
        stripe.reset();
    }

    @Test
    @Proves({"SELL-7", "SELL-19", "SELL-32", "SELL-37", "SELL-46", "SELL-78"})
    void answersTheExampleWithBothReadings() {
        // Given
        time.jumpTo(Instant.parse("2024-12-20T00:00:00Z"));
        Shop shop = Shop.at(stripe);
        Map<String, Object> example = Map.of(
                "scheduledFor",
                "2024-12-25T09:00:00Z",
                "timezone",
                "America/New_York",
                "notificationSettings",
                Map.of("email_notifications", true, "reminder_before_minutes", 30));
        // When
        JsonPath answer =
                shop.schedule(example).then().statusCode(200).extract().jsonPath();
        // Then
        assertThat(answer.getString("deploymentStatus")).isEqualTo("scheduled");
        assertThat(answer.getString("schedule.instant")).isEqualTo("2024-12-25T09:00:00Z");
        assertThat(answer.getString("schedule.localDateTime")).isEqualTo("2024-12-25T04:00:00");
        assertThat(answer.getString("schedule.offset")).isEqualTo("-05:00");
        assertThat(answer.getString("timezone")).isEqualTo("America/New_York");
        assertThat(answer.getString("schedule.warning"))
                .startsWith(
                        "You may have meant 09:00 local, on the clocks of America/New_York; with the Z it is 04:00 there.");
        assertThat(answer.getList("schedule.notificationSettings.reminderBeforeMinutes", Integer.class))
                .containsExactly(30);
        time.jumpTo(NOW);
        Response later = Shop.at(stripe)
                .schedule(Map.of("scheduledFor", "2024-12-25T09:00:00Z", "timezone", "America/New_York"));
        assertThat(later.statusCode()).isEqualTo(400);
        assertThat(later.<String>path("localDateTime")).isEqualTo("2024-12-25T04:00:00");
        assertThat(later.<String>path("warning"))
                .startsWith(
                        "You may have meant 09:00 local, on the clocks of America/New_York; with the Z it is 04:00 there.");
    }

    @ParameterizedTest
    @CsvSource({"emailNotifications, reminderBeforeMinutes", "email_notifications, reminder_before_minutes"})
    @Proves("SELL-77")
    void takesTheSettingsInEitherSpelling(String mails, String minutes) {
        // Given
        Shop shop = Shop.at(stripe);
        Map<String, Object> wish = new HashMap<>(THEN);
        wish.put("notificationSettings", Map.of(mails, false, minutes, 45));
        // When
        JsonPath answer = shop.schedule(wish).then().statusCode(200).extract().jsonPath();
        // Then
        assertThat(answer.getMap("schedule.notificationSettings"))
                .isEqualTo(Map.of("emailNotifications", false, "reminderBeforeMinutes", List.of(45)));
    }

    @Test
    void holdsWhatCannotGoAndWritesNothingToStripe() {
        // Given
        Shop shop = Shop.at(stripe);
        String mail = shop.signedInAgain().email();
        shop.key("STRIPE_SECRET_KEY", shop.key("test"));
        String id = scheduled(shop);
        // When
        time.jumpTo(TIME);
        JsonPath held = held(shop, id);
        // Then
        assertThat(held.getString("deploymentStatus")).isEqualTo("scheduled");
        assertThat(held.getString("schedule.heldReason")).startsWith("There is no live key of Stripe.");
        assertThat(held.getInt("progressPercentage")).isZero();
        assertThat(stripe.requests()).isEmpty();
        assertThat(LaunchTest.events(shop))
                .containsSubsequence("PRODUCT_DEPLOYMENT_SCHEDULED", "PRODUCT_DEPLOYMENT_HELD");
        assertThat(Superuser.read("select topic from notices where tenant_id = ?", shop.team.id()))
                .containsExactly("launch.held");
        eventually(() -> assertThat(Post.links(mail))
                .anyMatch(link -> link.endsWith(id + "&do=fix"))
                .anyMatch(link -> link.endsWith(id + "&do=reschedule"))
                .anyMatch(link -> link.endsWith(id + "&do=cancel")));
    }

    @Test
    @Proves("SELL-10")
    void beginsByHandWhatWasHeldOnceItIsMended() {
        // Given
        Shop shop = Shop.at(stripe);
        shop.key("STRIPE_SECRET_KEY", shop.key("test"));
        String id = scheduled(shop);
        time.jumpTo(TIME);
        held(shop, id);
        shop.key("STRIPE_SECRET_KEY", shop.key("live")).costs(2300, 5000);
        // When
        Response begun = shop.act(Map.of("action", "execute", "deploymentId", id));
        // Then
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(200);
        assertThat(shop.ended(id).getString("deploymentStatus")).isEqualTo("completed");
        assertThat(shop.onSale()).anyMatch(line -> line.startsWith(shop.lookupKey + " 2300 "));
        assertThat(shop.deployment(id).getString("schedule.state")).isEqualTo("begun");
        assertThat(shop.act(Map.of("action", "execute", "deploymentId", id)).<String>path("code"))
                .isEqualTo("NOT_SCHEDULED");
    }

    @Test
    void neverBeginsLate() {
        // Given
        Shop shop = Shop.at(stripe);
        String id = scheduled(shop);
        // When
        time.jumpTo(TIME.plus(Duration.ofMinutes(31)));
        JsonPath held = held(shop, id);
        // Then
        assertThat(held.getString("schedule.heldReason")).isEqualTo("It could not start in time.");
        assertThat(runs(id)).isZero();
        assertThat(shop.changesAsked()).isEmpty();
    }

    @Test
    void beginsNothingForASuspendedWorkspace() {
        // Given
        Shop shop = Shop.at(stripe);
        String id = scheduled(shop);
        shop.team.suspended();
        // When
        time.jumpTo(TIME);
        // Then
        eventually(() -> assertThat(
                        Superuser.read("select held_reason from launch_schedules where id = ?", UUID.fromString(id)))
                .containsExactly("The workspace was suspended at that time."));
        assertThat(runs(id)).isZero();
        assertThat(shop.changesAsked()).isEmpty();
    }

    @Test
    void holdsEvenWhatHadBegunWhenItWasKeptFromGoingOn() {
        // Given
        Shop shop = Shop.at(stripe);
        String id = scheduled(shop);
        time.jumpTo(TIME.minusSeconds(2));
        // When
        tx.run(shop.team.scope(), () -> {
            time.set(TIME);
            rung(shop, id);
            time.set(TIME.plus(Duration.ofHours(2)));
        });
        JsonPath held = held(shop, id);
        // Then
        assertThat(held.getString("schedule.heldReason")).isEqualTo("It could not start in time.");
        assertThat(shop.changesAsked()).isEmpty();
    }

    @Test
    void neverBeginsTwiceWhateverTheClockDoesAndHoweverManyAsk() {
        // Given
        Shop shop = Shop.at(stripe);
        String id = scheduled(shop);
        time.jumpTo(TIME.minusSeconds(1));
        time.set(TIME);
        // When
        Parallel.times(4, () -> rung(shop, id));
        // Then
        shop.signedInAgain();
        assertThat(shop.ended(id).getString("deploymentStatus")).isEqualTo("completed");
        time.jumpTo(TIME.minus(Duration.ofHours(2)));
        rung(shop, id);
        time.jumpTo(TIME.plus(Duration.ofHours(2)));
        rung(shop, id);
        assertThat(runs(id)).isEqualTo(1);
        assertThat(shop.prices()).hasSize(2);
    }

    @Test
    void waitsOnWhenTheClockGoesBackBehindTheBell() {
        // Given
        Shop shop = Shop.at(stripe);
        String id = scheduled(shop);
        time.jumpTo(TIME.minus(Duration.ofHours(2)));
        // When
        rung(shop, id);
        // Then
        assertThat(runs(id)).isZero();
        time.jumpTo(TIME);
        shop.signedInAgain();
        assertThat(shop.ended(id).getString("deploymentStatus")).isEqualTo("completed");
        assertThat(runs(id)).isEqualTo(1);
    }

    @Test
    @Proves("SELL-10")
    void ringsOnlyAtTheLastTimeItWasMovedTo() {
        // Given
        Shop shop = Shop.at(stripe);
        String id = scheduled(shop);
        // When
        Response moved =
                shop.act(Map.of("action", "reschedule", "deploymentId", id, "localDateTime", "2027-06-02T10:15:00"));
        // Then
        assertThat(moved.<String>path("scheduledFor")).isEqualTo("2027-06-02T08:15:00Z");
        assertThat(moved.<String>path("schedule.timezone")).isEqualTo("Europe/Berlin");
        time.jumpTo(TIME);
        rung(shop, id);
        assertThat(runs(id)).isZero();
        time.jumpTo(Instant.parse("2027-06-02T08:15:00Z"));
        shop.signedInAgain();
        assertThat(shop.ended(id).getString("deploymentStatus")).isEqualTo("completed");
    }

    @Test
    @Proves({"SELL-10", "SELL-40"})
    void callsOffWhatWaits() {
        // Given
        Shop shop = Shop.at(stripe);
        String id = scheduled(shop);
        // When
        Response cancelled = shop.act(Map.of("action", "cancel", "deploymentId", id));
        // Then
        assertThat(cancelled.<String>path("deploymentStatus")).isEqualTo("cancelled");
        assertThat(cancelled.<String>path("schedule.state")).isEqualTo("cancelled");
        assertThat(Superuser.read(
                        "select task_instance from scheduled_tasks where task_instance like ?", "%" + id + "%"))
                .isEmpty();
        assertThat(shop.act(Map.of("action", "cancel", "deploymentId", id)).<String>path("code"))
                .isEqualTo("NOT_RUNNING");
    }

    @Test
    @Proves("SELL-8")
    void remindsInTimeAndSaysWhatIsWrongWhileItCanBeMended() {
        // Given
        Shop ready = Shop.at(stripe);
        String glad = ready.signedInAgain().email();
        scheduled(ready);
        Shop wrong = Shop.at(stripe);
        String sorry = wrong.signedInAgain().email();
        wrong.key("STRIPE_SECRET_KEY", wrong.key("test"));
        String id = scheduled(wrong);
        // When
        time.jumpTo(TIME.minus(Duration.ofMinutes(30)));
        // Then
        eventually(() -> assertThat(subjects(glad)).containsExactly("Gold goes on sale in 30 minutes"));
        eventually(() -> assertThat(subjects(sorry)).contains("Gold cannot go on sale in 30 minutes like this"));
        wrong.signedInAgain();
        JsonPath waiting = wrong.deployment(id);
        assertThat(waiting.getString("schedule.state")).isEqualTo("waiting");
        assertThat(waiting.getString("validationResults.find { it.check == 'StripeKeyFits' }.status"))
                .isEqualTo("failed");
        assertThat(wrong.changesAsked()).isEmpty();
    }

    @Test
    @Proves("SELL-32")
    void schedulesOneLaunchOfAProductAndKeepsTheProduct() {
        // Given
        Shop shop = Shop.at(stripe);
        String id = scheduled(shop);
        // When
        Response second = shop.schedule(THEN);
        // Then
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.<String>path("code")).isEqualTo("DEPLOYMENT_SCHEDULED");
        assertThat(second.<String>path("deploymentId")).isEqualTo(id);
        assertThat(shop.owner().delete("/api/v1/products/" + shop.product).<String>path("code"))
                .isEqualTo("DEPLOYMENT_SCHEDULED");
        assertThat(shop.owner()
                        .get("/api/v1/deployments?status=scheduled")
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(id);
        assertThat(shop.owner().get("/api/v1/deployments/" + id + "/safe-slot").<String>path("slot.instant"))
                .isEqualTo("2027-05-30T12:30:00Z");
    }

    private String scheduled(Shop shop) {
        Response answer = shop.schedule(THEN);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.<String>path("scheduledFor")).isEqualTo(TIME.toString());
        return answer.path("id");
    }

    private JsonPath held(Shop shop, String id) {
        shop.signedInAgain();
        eventually(() ->
                assertThat(shop.deployment(id).getString("schedule.state")).isEqualTo("held"));
        return shop.deployment(id);
    }

    /** As another replica rings that has the same job. */
    private boolean rung(Shop shop, String id) {
        try {
            bell.run(shop.team.scope(), new Moment(UUID.fromString(id), UUID.fromString(shop.product), 1, 0));
            return true;
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static int runs(String deployment) {
        return Superuser.read("select id::text from flow_runs where subject = ?", UUID.fromString(deployment))
                .size();
    }

    private static List<String> subjects(String mail) {
        return get("/dev/inbox.json").jsonPath().getList("findAll { it.to == '" + mail + "' }.subject");
    }
}
