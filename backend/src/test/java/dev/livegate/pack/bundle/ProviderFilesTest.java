package dev.livegate.pack.bundle;

import static dev.livegate.pack.bundle.Schemas.faults;
import static dev.livegate.pack.bundle.Schemas.json;
import static dev.livegate.pack.bundle.Schemas.toml;
import static dev.livegate.pack.bundle.Schemas.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.livegate.platform.outbound.Target;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ProviderFilesTest {

    @ParameterizedTest
    @CsvSource({
        "render, render.yaml, render.ours.json",
        "docker, docker-compose.yml, compose-spec.json",
        "fly, fly.toml, fly.json",
        "railway, legacy/railway.json, railway.ours.json",
        "railway, railpack.json, railpack.json",
        "replit, .replit, replit.ours.json"
    })
    @Proves("GO-1")
    void fitTheirSchemas(String provider, String path, String schema) {
        for (Database database : Database.values()) {
            // When
            JsonNode file = read(path, Made.of(provider, database).text(path));
            // Then
            assertThat(faults(file, schema)).isEmpty();
            assertThat(faults(((ObjectNode) file).put("anyway", true).put("services", 7), schema))
                    .isNotEmpty();
        }
    }

    @Test
    @Proves("GO-15")
    void giveRenderAWebAndAnApiServiceThatKnowEachOther() {
        // When
        JsonNode blueprint = yaml(Made.of("render", Database.managed).text("render.yaml"));
        // Then
        assertThat(blueprint.get("services"))
                .extracting(service -> service.get("type").asText() + " "
                        + service.get("name").asText() + " "
                        + service.get("healthCheckPath").asText())
                .containsExactly("web acme-api /api/health", "web acme-web /");
        assertThat(blueprint.findValues("fromService"))
                .extracting(link -> link.get("name").asText())
                .containsExactly("acme-api");
        assertThat(blueprint.findValues("fromDatabase"))
                .extracting(link -> link.get("name").asText())
                .containsExactly(blueprint.at("/databases/0/name").asText());
    }

    @Test
    @Proves("GO-15")
    void letRenderAskForSecretsAndMakeOnlyWhatItCanMake() {
        // When
        JsonNode blueprint = yaml(Made.of("render", Database.external).text("render.yaml"));
        // Then
        assertThat(blueprint.at("/services/0/envVars"))
                .filteredOn(variable -> variable.has("sync"))
                .extracting(variable -> variable.get("key").asText())
                .containsExactly("DATABASE_URL", "JWT_SECRET", "ENCRYPTION_KEY", "LIVEGATE_PROBE_TOKEN");
        assertThat(blueprint.at("/services/0/envVars"))
                .filteredOn(variable -> variable.has("generateValue"))
                .extracting(variable -> variable.get("key").asText())
                .containsExactly("SESSION_SECRET");
        assertThat(blueprint.has("databases")).isFalse();
    }

    @Test
    @Proves("GO-17")
    void makeFlyListenWhereItsProxyKnocks() {
        // When
        JsonNode app = toml(Made.of("fly", Database.managed).text("fly.toml"));
        // Then
        assertThat(app.at("/env/PORT").asText())
                .isEqualTo(app.at("/http_service/internal_port").asText());
        assertThat(app.at("/http_service/checks/0/path").asText()).isEqualTo("/api/ready");
        assertThat(app.at("/http_service/checks/0/headers/X-Forwarded-Proto").asText())
                .isEqualTo("https");
        assertThat(app.at("/checks/liveness/path").asText()).isEqualTo("/api/health");
        assertThat(app.at("/checks/liveness/headers/X-Forwarded-Proto").asText())
                .isEqualTo("https");
        assertThat(app.get("env")).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    @Proves("GO-16")
    void keepRailwaysSecretsAndMakeNoneOfThem(Database database) {
        // When
        Made made = Made.of("railway", database);
        // Then
        assertThat(made.text(".railway/railway.ts"))
                .contains("from \"railway/iac\"", "healthcheck: \"/api/ready\"", "JWT_SECRET: preserve()")
                .contains(database == Database.managed ? "db.env.DATABASE_URL" : "DATABASE_URL: preserve()")
                .doesNotContain("randomString(\"");
        assertThat(made.paths()).doesNotContain("railway.json", "railway.toml");
        assertThat(List.of(made.text("legacy/README.md"), made.text("DEPLOY_STEPS.md")))
                .allSatisfy(text -> assertThat(text).contains("2026-12-01"));
    }

    @Test
    void letReplitMigrateItsOwnDatabaseAndTheAppAnyOther() {
        // When
        JsonNode managed = toml(Made.of("replit", Database.managed).text(".replit"));
        JsonNode external = toml(Made.of("replit", Database.external).text(".replit"));
        // Then
        assertThat(managed.get("deployment").toString()).contains("autoscale").doesNotContain("db:migrate");
        assertThat(external.get("deployment").toString())
                .contains("\"vm\"", "npm run db:migrate && exec npm run start");
    }

    @Test
    @Proves("GO-18")
    void startTheComposeServicesInTheOrderInWhichTheyNeedEachOther() {
        // When
        JsonNode services = yaml(Made.of("docker", Database.managed).text("docker-compose.yml"))
                .get("services");
        // Then
        assertThat(services.at("/migrate/depends_on/db/condition").asText()).isEqualTo("service_healthy");
        assertThat(services.at("/app/depends_on/migrate/condition").asText())
                .isEqualTo("service_completed_successfully");
        assertThat(services.at("/proxy/depends_on/app/condition").asText()).isEqualTo("service_healthy");
        assertThat(services.at("/app/healthcheck/test/3").asText()).contains("/api/ready");
        assertThat(services.get("db").has("ports")).isFalse();
    }

    @Test
    @Proves("GO-18")
    void giveAPublicAddressAProxyAndALocalOneAPort() {
        // Given
        Order order = Made.of("docker", Database.external).order();
        Target local = new Target("http", Target.parse(Made.URL).host(), 5000, "/", true);
        // When
        Made made = Made.of(new Order(order.provider(), "acme", local, order.database(), "/health", "/ready"));
        // Then
        assertThat(made.paths()).doesNotContain("Caddyfile").contains("Dockerfile");
        JsonNode compose = yaml(made.text("docker-compose.yml"));
        assertThat(compose.at("/services/app/ports/0").asText()).isEqualTo("127.0.0.1:5000:8080");
        assertThat(compose.at("/services/app/healthcheck/test/3").asText()).contains("127.0.0.1:8080/ready");
        assertThat(compose.get("services").has("proxy")).isFalse();
        assertThat(compose.has("volumes")).isFalse();
        assertThat(made.text("Dockerfile")).contains("'/health',{headers:{'x-forwarded-proto':");
        assertThat(compose.at("/services/app").has("image"))
                .as("two services that build one name fail together")
                .isFalse();
    }

    @Test
    void mentionInTheComposeFileEveryKeyOfTheExample() {
        // Given
        Made made = Made.of("docker", Database.managed);
        // When
        Map<String, String> variables = Schemas.variables(made.text(".env.example"));
        // Then
        assertThat(variables.keySet())
                .containsExactly(
                        "POSTGRES_PASSWORD",
                        "APP_URL",
                        "DATABASE_URL",
                        "JWT_SECRET",
                        "ENCRYPTION_KEY",
                        "SESSION_SECRET",
                        "LIVEGATE_PROBE_TOKEN")
                .allSatisfy(key -> assertThat(made.text("docker-compose.yml")).contains("${" + key + ":"));
    }

    private static JsonNode read(String path, String text) {
        if (path.endsWith(".json")) {
            return json(text);
        }
        return path.endsWith("toml") || path.equals(".replit") ? toml(text) : yaml(text);
    }
}
