package dev.livegate.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.sandbox.stripe.Stripe;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Settings of a launch are said once and used again. */
@QuarkusTest
@TestProfile(OpenDatabases.class)
class TemplatesTest {

    private static final Map<String, ?> SANDBOX =
            Map.of("name", "Rehearsal", "environment", "sandbox", "sellBeforeLive", true, "stopOnFailure", false);

    private static Stripe stripe;

    @BeforeAll
    static void openStripe() {
        stripe = Shop.lookAlike();
    }

    @AfterAll
    static void closeStripe() {
        stripe.close();
    }

    @Test
    @Proves("SELL-69")
    void launchesAsTheTemplateSays() {
        // Given
        Shop shop = Shop.at(stripe);
        shop.key("STRIPE_SANDBOX_SECRET_KEY", shop.key("test"));
        String template = added(shop, SANDBOX).path("id");
        // When
        Response begun = shop.act(Map.of("action", "deploy", "productId", shop.product, "templateId", template));
        // Then
        assertThat(begun.<String>path("environment")).isEqualTo("sandbox");
        assertThat(shop.ended(begun.path("id")).getString("deploymentStatus")).isEqualTo("completed");
        assertThat(shop.shown().getString("liveStripeId")).isNull();
    }

    @Test
    @Proves("SELL-69")
    void countsWhatTheLaunchItselfSaysMore() {
        // Given
        Shop shop = Shop.at(stripe);
        String template = added(shop, SANDBOX).path("id");
        Map<String, ?> live =
                Map.of("action", "deploy", "productId", shop.product, "templateId", template, "environment", "live");
        // When
        Response begun = shop.act(live);
        // Then
        assertThat(begun.<String>path("environment")).isEqualTo("live");
        assertThat(shop.ended(begun.path("id")).getString("deploymentStatus")).isEqualTo("completed");
    }

    @Test
    @Proves("SELL-69")
    void servesABatchToo() {
        // Given
        Shop shop = Shop.at(stripe);
        String template = added(shop, SANDBOX).path("id");
        Map<String, ?> wish = Map.of("productIds", List.of(shop.product), "templateId", template);
        // When
        JsonPath batch = shop.owner().body(wish).post("/api/v1/batches").jsonPath();
        // Then
        assertThat(batch.getString("environment")).isEqualTo("sandbox");
        assertThat(batch.getBoolean("sellBeforeLive")).isTrue();
        assertThat(batch.getBoolean("stopOnFailure")).isFalse();
    }

    @Test
    @Proves("SELL-69")
    void takesOverHowALaunchWasMade() {
        // Given
        Shop shop = Shop.at(stripe);
        String later = Instant.now()
                .plus(30, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        String launch = shop.schedule(Map.of(
                        "scheduledFor",
                        later,
                        "timezone",
                        "Europe/Berlin",
                        "expiresAfter",
                        "PT45M",
                        "notificationSettings",
                        Map.of("emailNotifications", false, "reminderBeforeMinutes", List.of(15, 60))))
                .path("id");
        // When
        JsonPath template = added(shop, Map.of("name", "As last time", "deploymentId", launch))
                .jsonPath();
        // Then
        assertThat(template.getString("environment")).isEqualTo("live");
        assertThat(template.getBoolean("sellBeforeLive")).isTrue();
        assertThat(template.getString("timezone")).isEqualTo("Europe/Berlin");
        assertThat(template.getString("expiresAfter")).isEqualTo("PT45M");
        assertThat(template.getBoolean("notificationSettings.emailNotifications"))
                .isFalse();
        assertThat(template.getList("notificationSettings.reminderBeforeMinutes", Integer.class))
                .containsExactly(15, 60);
        shop.act(Map.of("action", "cancel", "deploymentId", launch)).then().statusCode(200);
    }

    @Test
    @Proves("SELL-69")
    void schedulesInTheZoneOfTheTemplate() {
        // Given
        Shop shop = Shop.at(stripe);
        String template = added(shop, Map.of("name", "Tokyo", "timezone", "Asia/Tokyo", "expiresAfter", "PT2H"))
                .path("id");
        String later = Instant.now()
                .plus(3, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        // When
        Response scheduled = shop.schedule(Map.of("scheduledFor", later, "templateId", template));
        // Then
        assertThat(scheduled.statusCode()).isEqualTo(200);
        assertThat(scheduled.<String>path("schedule.timezone")).isEqualTo("Asia/Tokyo");
        assertThat(scheduled.<String>path("schedule.expiresAfter")).isEqualTo("PT2H");
        shop.act(Map.of("action", "cancel", "deploymentId", scheduled.path("id")))
                .then()
                .statusCode(200);
    }

    @Test
    void changesAllOfATemplateAtOnce() {
        // Given
        Shop shop = Shop.at(stripe);
        String template = added(shop, SANDBOX).path("id");
        // When
        JsonPath changed = shop.owner()
                .body(Map.of("name", "The real thing"))
                .put("/api/v1/templates/" + template)
                .jsonPath();
        // Then
        assertThat(changed.getString("name")).isEqualTo("The real thing");
        assertThat(changed.getString("environment")).isEqualTo("live");
        assertThat(changed.getBoolean("sellBeforeLive")).isFalse();
        assertThat(shop.owner().get("/api/v1/templates").jsonPath().getList("items.name"))
                .containsExactly("The real thing");
        shop.owner().delete("/api/v1/templates/" + template).then().statusCode(204);
        shop.owner().get("/api/v1/templates/" + template).then().statusCode(404);
        assertThat(LaunchTest.events(shop))
                .containsSubsequence("LAUNCH_TEMPLATE_ADDED", "LAUNCH_TEMPLATE_CHANGED", "LAUNCH_TEMPLATE_DELETED");
    }

    @Test
    void givesNoTwoTemplatesOneName() {
        // Given
        Shop shop = Shop.at(stripe);
        String first = added(shop, SANDBOX).path("id");
        // When
        Response refusal = shop.owner().body(Map.of("name", "REHEARSAL ")).post("/api/v1/templates");
        // Then
        assertThat(refusal.statusCode()).isEqualTo(409);
        assertThat(refusal.<String>path("code")).isEqualTo("TEMPLATE_NAME_TAKEN");
        assertThat(refusal.<String>path("detail")).contains("The template \"Rehearsal\" has it. Choose another name");
        assertThat(refusal.<String>path("templateId")).isEqualTo(first);
    }

    @Test
    void keepsNothingThatNoLaunchWouldTake() {
        // Given
        Shop shop = Shop.at(stripe);
        Map<String, ?> wish = Map.of("name", "Patience", "expiresAfter", "PT25H");
        // When
        Response refusal = shop.owner().body(wish).post("/api/v1/templates");
        // Then
        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.<String>path("errors[0].field")).isEqualTo("expiresAfter");
    }

    private static Response added(Shop shop, Map<String, ?> wish) {
        return shop.owner()
                .body(wish)
                .post("/api/v1/templates")
                .then()
                .statusCode(201)
                .extract()
                .response();
    }
}
