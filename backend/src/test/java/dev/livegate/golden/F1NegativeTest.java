package dev.livegate.golden;

import static dev.livegate.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.time.Ids;
import dev.livegate.sandbox.webhook.WebhookSink;
import dev.livegate.testing.People;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** F1N, the negative twin of F1: frozen (GO-8). */
@QuarkusTest
class F1NegativeTest {

    private static WebhookSink make;

    @BeforeAll
    static void openMake() {
        make = PreviewPorts.webhookSink();
    }

    @AfterAll
    static void closeMake() {
        make.close();
    }

    @AfterEach
    void openTheDoor() {
        flip(true);
    }

    @Test
    @Proves({"GO-8", "JOIN-37", "JOIN-38", "JOIN-101"})
    void letsNobodyBeginWhileTheSwitchIsOff() {
        // Given
        flip(false);
        // When
        Response answer = new Stranger().start("starter");
        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.<String>path("code")).isEqualTo("SIGNUPS_DISABLED");
        assertThat(answer.header("Retry-After")).isNotBlank();
    }

    @Test
    @Proves("JOIN-65")
    void refusesABadToken() {
        // Given
        var call = RestAssured.given()
                .header("Authorization", "Bearer not-a-token")
                .contentType(ContentType.JSON);
        // When
        Response answer = call.body(Map.of("primaryColor", "#0a7d6b")).post("/public/signup/brand");
        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.<String>path("code")).isEqualTo("INVALID_TOKEN");
    }

    @Test
    @Proves("JOIN-64")
    void suggestsThreeOthersForATakenSlug() {
        // Given
        Stranger first = new Stranger();
        first.start("starter");
        // When
        Response answer = RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Other", "ownerEmail", "other@example.test", "slug", first.slug))
                .post("/public/signup/start");
        // Then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.<String>path("code")).isEqualTo("SLUG_TAKEN");
        assertThat(answer.<List<String>>path("suggestions")).hasSize(3).doesNotContain(first.slug);
    }

    @Test
    @Proves({"JOIN-19", "JOIN-20", "JOIN-25", "JOIN-92", "JOIN-114"})
    void failsWithAReasonAndGoesOnFromTheStepThatFailed() {
        // Given
        Stranger stranger = new Stranger();
        stranger.start("starter");
        stranger.make(make.url() + "/make/500");
        eventually(() -> assertThat(stranger.status().getString("status")).isEqualTo("failed"));
        assertThat(stranger.status().getString("reason")).contains("HEAD answered 500");
        // When
        Response answer = RestAssured.given()
                .spec(stranger.asItself())
                .contentType(ContentType.JSON)
                .body(Map.of("webhookUrl", make.url() + "/make/ok"))
                .post("/public/signup/starter/make");
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        eventually(() -> assertThat(stranger.status().getString("status")).isEqualTo("complete"));
        assertThat(stranger.retry().statusCode()).isEqualTo(409);
    }

    @Test
    void refusesAStepOfTheOtherPlan() {
        // Given
        Stranger stranger = new Stranger();
        stranger.start("pro");
        // When
        Response answer = stranger.make(make.url() + "/make/ok");
        // Then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.<String>path("code")).isEqualTo("WRONG_PLAN");
    }

    @Test
    @Proves("JOIN-17")
    void showsNobodyElsesProgress() {
        // Given
        Stranger stranger = new Stranger();
        stranger.start("starter");
        // When
        Response answer = stranger.asItself().get("/api/v1/tenants/" + Ids.next() + "/provision-status");
        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    private static void flip(boolean open) {
        People.operator()
                .calls()
                .contentType(ContentType.JSON)
                .body(Map.of("value", open))
                .put("/api/admin/flags/signup_enabled")
                .then()
                .statusCode(200);
    }
}
