package dev.livegate.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ConfigTest {

    private static final String DATABASE = "postgresql://ada:hidden@db.acme.test:5432/shop?sslmode=require";

    private final Team acme = People.tenant("acme");
    private final Person owner = acme.owner();

    @Test
    void beginsWithNothingAndTheFirstStep() {
        // When
        Response answer = owner.calls().get("/api/deploy/config");
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getMap("")).doesNotContainKeys("provider", "appUrl", "live", "candidate");
        assertThat(answer.jsonPath().getString("status")).isEqualTo("draft");
        assertThat(answer.jsonPath().getString("state")).isEqualTo("pending");
        assertThat(answer.jsonPath().getInt("revision")).isZero();
        assertThat(answer.jsonPath().getList("steps.id"))
                .containsExactly("provider", "url", "database", "secrets", "keys", "preflight", "verify", "go-live");
        assertThat(answer.jsonPath().getString("nextStep")).isEqualTo("provider");
        assertThat(answer.jsonPath().getBoolean("entitlement.mayGoLive")).isTrue();
    }

    @Test
    @Proves("WIZ-44")
    void savesAnySubsetAndKeepsTheRest() {
        // Given
        save(Map.of("provider", "Render", "adminEmail", "Ada@Example.com"));
        // When
        Response answer = save(Map.of("appUrl", "https://app.acme.test/", "databaseUrl", DATABASE));
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("provider")).isEqualTo("render");
        assertThat(answer.jsonPath().getString("providerLabel")).isEqualTo("Render");
        assertThat(answer.jsonPath().getString("adminEmail")).isEqualTo("ada@example.com");
        assertThat(answer.jsonPath().getString("appUrl")).isEqualTo("https://app.acme.test");
        assertThat(answer.jsonPath().getMap("databaseUrl"))
                .containsEntry("set", true)
                .containsEntry("host", "db.acme.test");
        assertThat(answer.asString()).doesNotContain("hidden");
        assertThat(answer.jsonPath().getInt("revision")).isEqualTo(2);
        assertThat(answer.jsonPath().getList("steps.status"))
                .containsExactly(
                        "complete", "complete", "complete", "incomplete", "optional", "incomplete", "locked", "locked");
        assertThat(answer.jsonPath().getString("nextStep")).isEqualTo("secrets");
        assertThat(answer.jsonPath().getList("steps[3].needs.name")).containsExactly("JWT_SECRET", "ENCRYPTION_KEY");
        assertThat(answer.jsonPath().getMap(""))
                .isEqualTo(read(owner).jsonPath().getMap(""));
    }

    @Test
    void clearsAnAnswerWithNull() {
        // Given
        save(Map.of("provider", "fly", "databaseUrl", DATABASE));
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("provider", null);
        nothing.put("databaseUrl", null);
        // When
        Response answer = save(nothing);
        // Then
        assertThat(answer.jsonPath().getMap("")).doesNotContainKey("provider");
        assertThat(answer.jsonPath().getMap("databaseUrl")).isEqualTo(Map.of("set", false));
        assertThat(read("select coalesce(db_url_encrypted, '') || coalesce(db_host, '') from deploy_config"))
                .containsExactly("");
    }

    @Test
    void makesNoRevisionWhereNothingChanges() {
        // Given
        save(Map.of("provider", "fly", "databaseUrl", DATABASE));
        // When
        Response answer = save(Map.of("provider", "FLY", "databaseUrl", DATABASE));
        // Then
        assertThat(answer.jsonPath().getInt("revision")).isEqualTo(1);
        assertThat(read("select event from audit_record")).containsOnlyOnce("DEPLOY_CONFIG_SAVED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "provider | heroku | VALIDATION_FAILED",
                "provider | '' | VALIDATION_FAILED",
                "appUrl | http://app.acme.test | TARGET_NOT_ALLOWED",
                "appUrl | https://127.0.0.1 | TARGET_NOT_ALLOWED",
                "appUrl | https://169.254.169.254/latest | TARGET_NOT_ALLOWED",
                "appUrl | https://app.acme.test/?next=1 | VALIDATION_FAILED",
                "databaseUrl | mysql://a:b@db.acme.test/shop | TARGET_NOT_ALLOWED",
                "databaseUrl | postgresql://a:b@localhost:5432/shop | TARGET_NOT_ALLOWED",
                "databaseUrl | postgresql://a:b@169.254.169.254/shop | TARGET_NOT_ALLOWED",
                "adminEmail | nobody | VALIDATION_FAILED",
                "healthPath | health | VALIDATION_FAILED",
                "healthPath | /health% | VALIDATION_FAILED",
                "healthPath | /a%0ab | VALIDATION_FAILED",
                "healthPath | /../../x | VALIDATION_FAILED",
                "healthPath | /.. | VALIDATION_FAILED",
                "readyPath | //evil.test/ready | VALIDATION_FAILED",
                "jwtSecret | mine | UNKNOWN_FIELD"
            })
    @Proves({"WIZ-8", "WIZ-15"})
    void refusesWhatCannotBeUsedAndNamesTheField(String field, String value, String code) {
        // When
        Response answer =
                save(field.equals("healthPath") ? Map.of(field, value) : Map.of("healthPath", "/up", field, value));
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
        assertThat(answer.jsonPath().getString("errors[0].field")).isEqualTo(field);
        assertThat(read("select id::text from deploy_config")).isEmpty();
    }

    @Test
    void showsAMemberNeitherHostsNorKeys() {
        // Given
        save(Map.of("provider", "render", "databaseUrl", DATABASE));
        owner.calls().post("/api/env/generate").then().statusCode(200);
        // When
        Response answer = read(acme.member());
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getMap("databaseUrl")).isEqualTo(Map.of("set", true));
        assertThat(answer.jsonPath().getList("keys")).isEmpty();
        assertThat(answer.asString()).doesNotContain("db.acme.test", "JWT_SECRET", "fingerprint", "needs");
    }

    @Test
    void letsNoMemberChangeAnything() {
        // When
        Response answer = acme.member().calls().body(Map.of("provider", "fly")).put("/api/deploy/config");
        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(read("select id::text from deploy_config")).isEmpty();
    }

    @Test
    void tellsAtTheFirstStepThatThePlanDoesNotIncludeGoingLive() {
        // Given
        Superuser.tamper("update tenants set subscription = 'lapsed' where id = ?", acme.id());
        // When
        Response answer = read(owner);
        // Then
        assertThat(answer.jsonPath().getBoolean("entitlement.mayGoLive")).isFalse();
        assertThat(answer.jsonPath().getString("entitlement.plan")).isEqualTo("free");
        assertThat(answer.jsonPath().getString("entitlement.message")).contains("To go live you need");
        assertThat(answer.jsonPath().getList("steps[7].needs.name")).contains("subscription");
    }

    @Test
    @Proves("WIZ-14")
    void listsEveryProviderWithWhatItsPackUses() {
        // When
        Response answer = acme.member().calls().get("/api/deploy/providers");
        // Then
        assertThat(answer.jsonPath().getList("items.id"))
                .containsExactlyInAnyOrder("docker", "fly", "railway", "render", "replit");
        assertThat(answer.jsonPath().getList("items.find { it.id == 'render' }.keys.name", String.class))
                .contains("DATABASE_URL", "JWT_SECRET", "ENCRYPTION_KEY", "LIVEGATE_PROBE_TOKEN");
        assertThat(answer.jsonPath().<List<?>>getList("items.databaseSteps")).noneMatch(List::isEmpty);
    }

    private Response save(Map<String, ?> answers) {
        return owner.calls().body(answers).put("/api/deploy/config");
    }

    private static Response read(Person person) {
        return person.calls().get("/api/deploy/config");
    }

    private List<String> read(String query) {
        return Superuser.read(query + " where tenant_id = ?", acme.id());
    }
}
