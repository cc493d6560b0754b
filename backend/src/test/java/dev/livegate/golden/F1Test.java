package dev.livegate.golden;

import static dev.livegate.testing.Eventually.eventually;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.livegate.sandbox.webhook.WebhookSink;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** F1, "I get a tenant": frozen (GO-8). */
@QuarkusTest
class F1Test {

    private static WebhookSink make;

    @BeforeAll
    static void openMake() {
        make = PreviewPorts.webhookSink();
    }

    @AfterAll
    static void closeMake() {
        make.close();
    }

    @Test
    @Proves({"GO-5", "GO-8", "JOIN-12 to JOIN-14", "JOIN-17", "JOIN-26 to JOIN-30", "JOIN-61", "JOIN-80"})
    void givesAStrangerAWorkingTenantOnThePlanStarter() {
        // Given
        Stranger stranger = new Stranger();
        // When
        List<Response> answers =
                List.of(stranger.start("starter"), stranger.brand(), stranger.make(make.url() + "/make/ok"));
        // Then
        assertThat(answers).extracting(Response::statusCode).containsExactly(201, 200, 200);
        eventually(() -> assertThat(stranger.status().getString("status")).isEqualTo("complete"));
        assertThat(stranger.status().getList("steps.name"))
                .containsExactly(
                        "seed-defaults", "configure-routing", "validate-webhook", "send-magic-link", "complete");
        assertThat(stranger.status().getList("steps.status")).containsOnly("complete");
        signsInAndFindsOnePostAndOneFixture(stranger);
    }

    @Test
    @Proves({"JOIN-15", "JOIN-31", "JOIN-32", "JOIN-35", "JOIN-36", "JOIN-63"})
    void givesAStrangerAWorkingTenantOnThePlanPro() {
        // Given
        Stranger stranger = new Stranger();
        stranger.start("pro");
        stranger.brand();
        // When
        Response answer = stranger.pro();
        // Then
        assertThat(answer.path("success").toString()).isEqualTo("true");
        eventually(() -> assertThat(stranger.status().getString("status")).isEqualTo("complete"));
        assertThat(stranger.status().getList("steps.name"))
                .containsExactly(
                        "seed-defaults",
                        "configure-routing",
                        "deploy-automations",
                        "deploy-apps-script",
                        "send-magic-link",
                        "complete");
        assertThat(stranger.status().getList("steps.status")).containsOnly("complete");
        assertThat(Superuser.read("select count(*)::text from routes where tenant_id = ?::uuid", stranger.tenant()))
                .containsExactly("1");
        signsInAndFindsOnePostAndOneFixture(stranger);
    }

    @Test
    @Proves({"JOIN-33", "JOIN-34"})
    void preparesTheAutomationsAndTheScriptOfAPro() {
        // Given
        Stranger stranger = new Stranger();
        stranger.start("pro");
        // When
        stranger.pro();
        // Then
        eventually(() -> assertThat(stranger.status().getString("status")).isEqualTo("complete"));
        assertThat(Superuser.read(
                        "select kind || ' ' || name from automations where tenant_id = ?::uuid order by 1",
                        stranger.tenant()))
                .containsExactly(
                        "apps-script import-fixtures",
                        "automation go-live-reminder",
                        "automation new-post",
                        "automation weekly-fixtures");
        assertThat(Superuser.read(
                        "select content from automations where tenant_id = ?::uuid and kind = 'apps-script'",
                        stranger.tenant()))
                .singleElement()
                .asString()
                .contains("Foo & Söhne", "https://" + stranger.slug + ".");
    }

    @Test
    @Proves({"JOIN-62", "JOIN-110"})
    void createsNothingNewWhenEveryRequestIsRepeated() {
        // Given
        Stranger stranger = new Stranger();
        String first = stranger.start("starter").path("tenant.id");
        stranger.brand();
        stranger.make(make.url() + "/make/ok");
        eventually(() -> assertThat(stranger.status().getString("status")).isEqualTo("complete"));
        // When
        List<Response> again =
                List.of(stranger.start("starter"), stranger.brand(), stranger.make(make.url() + "/make/ok"));
        // Then
        assertThat(again)
                .allSatisfy(answer ->
                        assertThat(answer.header("Idempotent-Replayed")).isEqualTo("true"));
        assertThat(again).extracting(Response::statusCode).containsExactly(201, 200, 200);
        assertThat(again.get(0).<String>path("tenant.id")).isEqualTo(first);
        assertThat(mailsTo(stranger)).hasSize(1);
        signsInAndFindsOnePostAndOneFixture(stranger);
    }

    @Test
    @Proves("JOIN-4")
    void streamsTheStepsAsTheyHappen() {
        // Given
        Stranger stranger = new Stranger();
        stranger.start("starter");
        stranger.make(make.url() + "/make/ok");
        // When
        String stream = stranger.asItself()
                .get("/api/v1/tenants/" + stranger.tenant() + "/provision-events")
                .asString();
        // Then
        assertThat(stream).contains("\"status\":\"complete\"");
    }

    private static void signsInAndFindsOnePostAndOneFixture(Stranger stranger) {
        eventually(() -> assertThat(mailsTo(stranger)).hasSize(1));
        String link = ((List<?>) mailsTo(stranger).get(0).get("links")).get(0).toString();
        Response session = given().contentType(ContentType.JSON)
                .body(Map.of("token", link.substring(link.lastIndexOf('/') + 1)))
                .post("/public/auth/session");
        assertThat(session.statusCode()).isEqualTo(200);
        for (String list : List.of("/api/posts", "/api/fixtures")) {
            given().cookies(session.cookies()).get(list).then().statusCode(200).body("items.size()", equalTo(1));
        }
    }

    private static List<Map<String, Object>> mailsTo(Stranger stranger) {
        return get("/dev/inbox.json").jsonPath().getList("findAll { it.to == '" + stranger.email + "' }");
    }
}
