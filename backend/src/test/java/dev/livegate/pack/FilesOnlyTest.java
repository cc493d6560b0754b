package dev.livegate.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.deployment.provider.Providers;
import dev.livegate.testing.Canaries;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The promise of C6: files only. We hold no token of a provider, call none, and put no secret into what we hand out. */
@QuarkusTest
class FilesOnlyTest {

    private static final Pattern HOST_OF_A_PROVIDER = Pattern.compile(
            "(api\\.render\\.com|backboard\\.railway|api\\.fly\\.io|api\\.machines\\.dev|replit\\.com/(graphql|api)|hub\\.docker\\.com)");

    @Inject
    Providers providers;

    @Test
    @Proves("WIZ-7")
    void hasNoColumnForATokenOfAProvider() {
        // When
        List<String> columns = Superuser.read("""
                select table_name || '.' || column_name from information_schema.columns where table_schema = 'public'
                and column_name ~ '(render|railway|fly|docker|replit|provider).*(token|key|secret|password)'""");
        // Then
        assertThat(columns).isEmpty();
        assertThat(Superuser.read("select column_name from information_schema.columns where table_name = 'packs'"))
                .containsExactlyInAnyOrder(
                        "tenant_id",
                        "id",
                        "provider",
                        "app_name",
                        "app_url",
                        "database_kind",
                        "digest",
                        "content",
                        "created_at");
    }

    @Test
    @Proves("WIZ-7")
    void knowsNoAddressOfAProvidersApi() throws IOException {
        // When
        List<Path> callers;
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            callers = files.filter(Files::isRegularFile)
                    .filter(FilesOnlyTest::namesAnApi)
                    .toList();
        }
        // Then
        assertThat(callers).isEmpty();
        assertThat(HOST_OF_A_PROVIDER.matcher("https://api.render.com/v1").find())
                .isTrue();
    }

    @Test
    @Proves("GO-44")
    void putsNoSecretOfTheTenantIntoAnyPack() {
        // Given
        Person owner = People.tenant("acme").owner();
        try (Canaries canaries = new Canaries()) {
            String password = canaries.next("databaseUrl");
            save(owner, "postgresql://app:" + password + "@ep-cool-1.eu-central-1.aws.neon.tech/shop?sslmode=require");
            Map<String, Object> keys = owner.calls()
                    .body("{\"keys\":[\"JWT_SECRET\",\"ENCRYPTION_KEY\",\"SESSION_SECRET\",\"LIVEGATE_PROBE_TOKEN\"]}")
                    .post("/api/env/generate")
                    .jsonPath()
                    .getMap("");
            // When
            providers.all().forEach(provider -> {
                Response made = generate(owner, provider.id());
                String zip = owner.calls().get(made.<String>path("downloadUrl")).asString();
                canaries.look("the pack for " + provider.id(), zip);
                // Then
                assertThat(zip)
                        .contains("MANIFEST.json")
                        .doesNotContain(
                                keys.get("JWT_SECRET").toString(),
                                keys.get("ENCRYPTION_KEY").toString(),
                                keys.get("SESSION_SECRET").toString(),
                                keys.get("LIVEGATE_PROBE_TOKEN").toString());
            });
            canaries.assertUnseen();
        }
    }

    private static Response generate(Person owner, String provider) {
        return owner.calls()
                .body(Map.of("provider", provider, "appName", "acme", "appUrl", "https://app.acme.example.com"))
                .post("/api/deploy/packs/generate");
    }

    private static void save(Person owner, String databaseUrl) {
        owner.calls()
                .body(Map.of("databaseUrl", databaseUrl))
                .put("/api/deploy/config")
                .then()
                .statusCode(200);
    }

    private static boolean namesAnApi(Path file) {
        try {
            return HOST_OF_A_PROVIDER.matcher(Files.readString(file)).find();
        } catch (IOException notText) {
            return false;
        }
    }
}
