package dev.livegate.launch;

import static dev.livegate.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.sandbox.stripe.Stripe;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import dev.livegate.testing.VirtualClock;
import dev.livegate.testing.VirtualTime;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** While Stripe is away, what nobody sits before waits for it: a launch at its time, and whatever is taken back. */
@QuarkusTest
@TestProfile(VirtualClock.class)
class PatienceTest {

    private static final Instant TIME = Instant.parse("2027-06-01T07:00:00Z");

    private static Stripe stripe;

    @Inject
    VirtualTime time;

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
        time.jumpTo(TIME.minus(Duration.ofMinutes(2)));
    }

    @AfterEach
    void heal() {
        Superuser.tamper("delete from scheduled_tasks where task_name = 'launch-moment'");
        stripe.reset();
    }

    // Each attempt asks three times, and a step has three attempts.
    @ParameterizedTest
    @CsvSource({"503, GET /v1/account", "429, GET /v1/account", "503, GET /v1/prices"})
    @Proves("SELL-13")
    void beginsAsSoonAsStripeIsBack(String fault, String on) {
        // Given
        Shop shop = Shop.at(stripe);
        String id = scheduled(shop);
        stripe.set(Map.of("stripe", fault, "on", on, "times", "10"));
        // When
        time.jumpTo(TIME);
        // Then
        JsonPath deployment = shop.ended(id);
        assertThat(deployment.getString("deploymentStatus")).isEqualTo("completed");
        assertThat(deployment.getString("error")).isNull();
        assertThat(shop.prices()).hasSize(2);
    }

    @Test
    void holdsWithAReasonWhatStripeKeptFromBeginningInTime() {
        // Given
        Shop shop = Shop.at(stripe);
        String id = scheduled(shop);
        stripe.set(Map.of("stripe", "503"));
        time.jumpTo(TIME);
        eventually(() ->
                assertThat(shop.deployment(id).getString("progressMessage")).startsWith("Stripe could not be reached"));
        // When
        time.jumpTo(TIME.plus(Duration.ofMinutes(31)));
        // Then
        shop.signedInAgain();
        eventually(() ->
                assertThat(shop.deployment(id).getString("schedule.state")).isEqualTo("held"));
        assertThat(shop.deployment(id).getString("schedule.heldReason"))
                .startsWith("It could not start in time. Stripe could not be reached");
        assertThat(shop.changesAsked()).isEmpty();
    }

    @Test
    @Proves("SELL-17")
    void takesBackWhatStripeWasTooBusyToTakeBackAtOnce() {
        // Given
        Shop shop = Shop.at(stripe);
        shop.deployed();
        Set<String> before = shop.onSale();
        String deployment = shop.costs(2500, 5000).deployed().getString("id");
        stripe.set(Map.of("stripe", "503", "on", "POST /v1/prices/*", "times", "10"));
        // When
        shop.act(Map.of("action", "rollback", "deploymentId", deployment, "confirm", true))
                .then()
                .statusCode(200);
        // Then
        assertThat(shop.ended(deployment).getString("deploymentStatus")).isEqualTo("rolled_back");
        assertThat(shop.onSale()).isEqualTo(before);
    }

    private static String scheduled(Shop shop) {
        return shop.schedule(Map.of("scheduledFor", TIME.toString(), "timezone", "UTC"))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }
}
