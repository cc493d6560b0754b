package dev.livegate.account.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.testing.Canaries;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EstateTest {

    private static final String TENANT_TABLES = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and c.relname not like 'audit_%'
                and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')""";

    @Inject
    ObjectMapper json;

    private final Team team = People.tenant("estate");
    private final Person owner = team.owner();

    @Test
    void givesItsOwnerEveryRow() throws IOException {
        // Given
        furnish();
        // When
        Response answer = owner.calls().get("/api/tenant/export");
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).contains("workspace.ndjson.gz");
        List<JsonNode> lines = lines(answer);
        assertThat(lines)
                .extracting(line -> line.get("table").asText())
                .contains("tenants", "users", "memberships", "posts", "deploy_config", "credentials", "api_tokens");
        assertThat(lines)
                .filteredOn(line -> line.get("table").asText().equals("posts"))
                .extracting(line -> line.at("/row/title").asText())
                .containsExactly("News");
    }

    @Test
    void takesNothingOfAnotherTenant() throws IOException {
        // Given
        Person other = People.tenant("other").owner();
        other.calls().body(Map.of("title", "Theirs", "body", "New.")).post("/api/posts");
        // When
        String text = text(owner.calls().get("/api/tenant/export"));
        // Then
        assertThat(text).doesNotContain("Theirs").doesNotContain(other.email());
    }

    @Test
    void leavesSecretsWhereTheyAre() throws IOException {
        try (var canaries = new Canaries()) {
            // Given
            furnish();
            canaries.watch("api token", token());
            owner.calls()
                    .body(Map.of(
                            "databaseUrl", "postgresql://app:" + canaries.next("password") + "@db.internal:5432/app"))
                    .put("/api/deploy/config");
            // When
            String text = text(owner.calls().get("/api/tenant/export"));
            // Then
            assertThat(text).doesNotContainPattern("\"[a-z_]*(sealed|encrypted|digest|secret)[a-z_]*\":");
            canaries.look("export", text);
            canaries.assertUnseen();
        }
    }

    @Test
    void asksWhichWorkspaceIsToGo() {
        // When
        owner.calls()
                .delete("/api/tenant?confirm=another")
                .then()
                // Then
                .statusCode(409)
                .body("code", equalTo("NOT_CONFIRMED"));
        assertThat(Superuser.read("select slug from tenants where id = ?", team.id()))
                .containsExactly(team.slug());
    }

    @Test
    @Proves("SELL-61")
    void leavesNothingBehindInAnyTable() {
        // Given
        furnish();
        // When
        owner.calls()
                .delete("/api/tenant?confirm=" + team.slug())
                .then()
                // Then
                .statusCode(204);
        assertThat(Superuser.read(TENANT_TABLES))
                .hasSizeGreaterThan(20)
                .allSatisfy(table -> assertThat(
                                Superuser.read("select 1 from " + table + " where tenant_id = ?", team.id()))
                        .as(table)
                        .isEmpty());
        assertThat(Superuser.read("select id from users where email = ?", owner.email()))
                .isEmpty();
        assertThat(Superuser.read(
                        "select event from audit_record where tenant_id <> ? and facts ->> 'tenant' = ?",
                        team.id(),
                        team.id().toString()))
                .containsExactly("WORKSPACE_DELETED");
    }

    @Test
    void keepsPeopleWhoBelongElsewhereToo() {
        // Given
        Person guest = People.tenant("guest").owner();
        team.joinedBy(guest);
        // When
        owner.calls().delete("/api/tenant?confirm=" + team.slug()).then().statusCode(204);
        // Then
        guest.calls().get("/api/me").then().statusCode(200);
    }

    @Test
    void keepsTheChainOfWhatHappened() {
        // Given
        owner.calls().get("/api/tenant/export");
        // When
        owner.calls().delete("/api/tenant?confirm=" + team.slug());
        // Then
        assertThat(Superuser.read("select event from audit_record where tenant_id = ?", team.id()))
                .contains("WORKSPACE_EXPORTED");
    }

    private void furnish() {
        owner.calls().body(Map.of("title", "News", "body", "New.")).post("/api/posts");
        owner.calls()
                .body(Map.of("provider", "docker", "appUrl", "https://app.example.com"))
                .put("/api/deploy/config");
        owner.calls()
                .body(Map.of("value", "sk_test_" + "4eC39HqLyjWDarjtT1zdp7dc"))
                .put("/api/credentials/STRIPE_SECRET_KEY");
        token();
    }

    private String token() {
        return owner.calls()
                .body(Map.of("name", "ci", "scopes", List.of("read")))
                .post("/api/tokens")
                .path("token");
    }

    private List<JsonNode> lines(Response answer) throws IOException {
        return text(answer).lines().map(this::read).toList();
    }

    private JsonNode read(String line) {
        try {
            return json.readTree(line);
        } catch (IOException fault) {
            throw new IllegalStateException(line, fault);
        }
    }

    private static String text(Response answer) throws IOException {
        try (var lines = new GZIPInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
