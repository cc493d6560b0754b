package dev.livegate.operator;

import static dev.livegate.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.time.Ids;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.Post;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OnboardTest {

    private final String email = "owner-" + Ids.next() + "@example.com";

    @Test
    void givesSomebodyAWorkingTenantAndSaysWhoDidIt() {
        // Given
        Person operator = People.operator();
        // When
        Response answer = onboard(operator, Map.of("plan", "pro", "primaryColor", "#112233"));
        // Then
        assertThat(answer.statusCode()).isEqualTo(201);
        UUID tenant = UUID.fromString(answer.path("tenant.id"));
        eventually(() -> assertThat(state(answer)).isEqualTo("complete"));
        assertThat(Post.link(email)).contains("/login/");
        assertThat(Superuser.read(
                        "select actor_name || ': ' || event from audit_record where tenant_id = ? and actor_id = ? order by seq",
                        tenant,
                        operator.id()))
                .containsExactly(
                        "Olga Operator: TENANT_CREATED",
                        "Olga Operator: BRAND_CHOSEN",
                        "Olga Operator: PROVISIONING_QUEUED");
        assertThat(Superuser.read(
                        "select u.email || ' ' || m.role from memberships m join users u on u.id = m.user_id"
                                + " where m.tenant_id = ?",
                        tenant))
                .containsExactly(email + " owner");
    }

    @Test
    void doesItOnceHoweverOftenTheSameRequestIsSent() {
        // Given
        Person operator = People.operator();
        Map<String, Object> wish = new HashMap<>(Map.of("plan", "pro", "slug", slug()));
        String key = UUID.randomUUID().toString();
        Response first = onboard(operator, wish, key);
        // When
        Response again = onboard(operator, wish, key);
        // Then
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.<String>path("tenant.id")).isEqualTo(first.path("tenant.id"));
        assertThat(state(again)).isNotEmpty();
        assertThat(Superuser.read("select body from idempotent_requests where body like '%eyJ%'"))
                .isEmpty();
    }

    @Test
    void leavesNothingBehindWhenAStepIsRefused() {
        // Given
        String slug = slug();
        // When
        Response answer = onboard(
                People.operator(),
                Map.of("plan", "starter", "slug", slug, "webhookUrl", "https://169.254.169.254/latest"));
        // Then
        assertThat(answer.<String>path("code")).isEqualTo("TARGET_NOT_ALLOWED");
        assertThat(Superuser.read("select id::text from tenants where slug = ?", slug))
                .isEmpty();
    }

    @Test
    void saysWhichFieldDoesNotFitThePlan() {
        // When
        List<Response> answers = List.of(
                onboard(People.operator(), Map.of("plan", "starter")),
                onboard(People.operator(), Map.of("plan", "pro", "webhookUrl", "https://hook.example/one")),
                onboard(People.operator(), Map.of("plan", "pro", "secondaryColor", "#112233")));
        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(400);
        assertThat(answers)
                .extracting(answer -> answer.<String>path("errors[0].field"))
                .containsExactly("webhookUrl", "webhookUrl", "primaryColor");
    }

    @Test
    void isClosedToEverybodyElse() {
        // When
        Response answer = onboard(People.tenant("acme").owner(), Map.of("plan", "pro"));
        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private Response onboard(Person who, Map<String, Object> wish) {
        return onboard(who, wish, UUID.randomUUID().toString());
    }

    private Response onboard(Person who, Map<String, Object> wish, String key) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "Acme", "ownerEmail", email));
        body.putAll(wish);
        return who.calls().header("Idempotency-Key", key).body(body).post("/api/admin/onboard");
    }

    private static String state(Response onboarded) {
        return given().header("Authorization", "Bearer " + onboarded.path("jwt"))
                .get("/api/v1/tenants/" + onboarded.path("tenant.id") + "/provision-status")
                .path("status");
    }

    private static String slug() {
        return "ob-" + Ids.next().toString().substring(24);
    }
}
