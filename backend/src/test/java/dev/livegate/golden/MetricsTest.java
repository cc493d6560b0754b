package dev.livegate.golden;

import static dev.livegate.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.sandbox.webhook.WebhookSink;
import dev.livegate.testing.People;
import dev.livegate.testing.Proves;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What those on call look at is there to be looked at. */
@QuarkusTest
class MetricsTest {

    private static final Path RULES = Path.of("../deploy/prometheus/alerts.yml");
    private static final Path DASHBOARD = Path.of("../deploy/grafana/livegate.json");
    private static final Pattern NAME =
            Pattern.compile("\\b(?:livegate|http_server|jvm|process|system|agroal)_[a-z_]+\\b");

    private static WebhookSink make;

    @TestHTTPResource(value = "/", management = true)
    URI machines;

    @BeforeAll
    static void openMake() {
        make = PreviewPorts.webhookSink();
    }

    @AfterAll
    static void closeMake() {
        make.close();
    }

    @Test
    @Proves({"JOIN-119", "JOIN-120"})
    void measuresEverythingThatAlertsAndDashboardName() throws IOException {
        // Given
        aSetUpHasRun();
        // When
        refusedToGoLive();
        // Then
        assertThat(namesIn(Files.readString(RULES) + Files.readString(DASHBOARD)))
                .hasSizeGreaterThan(10)
                .isSubsetOf(namesIn(scrape()));
    }

    @Test
    @Proves("JOIN-120")
    void timesSetUpsJobsAndCallsByWhatBecameOfThem() {
        // When
        aSetUpHasRun();
        // Then
        assertThat(scrape())
                .containsPattern("livegate_flows_seconds_bucket\\{.*flow=\"provision-starter\".*le=\"2.0\"")
                .containsPattern("livegate_flows_seconds_count\\{.*outcome=\"complete\",round=\"first\"")
                .containsPattern("livegate_jobs_seconds_count\\{.*outcome=\"done\",type=\"flow\"")
                .containsPattern("livegate_outbound_seconds_count\\{.*cause=\"answered\"");
    }

    @Test
    void countsVerdictsOfTheGateWithTheirReason() {
        // When
        refusedToGoLive();
        // Then
        assertThat(scrape()).containsPattern("livegate_gate_total\\{.*reason=\"[A-Z_]+\",verdict=\"no-go\"");
    }

    @Test
    void namesRoutesAndNeverTenants() {
        // Given
        People.Team team = People.tenant("metrics");
        // When
        team.owner().calls().get("/api/v1/tenants/" + team.id() + "/provision-status");
        // Then
        assertThat(scrape())
                .contains("uri=\"/api/v1/tenants/{id}/provision-status\"")
                .doesNotContain(team.id().toString())
                .doesNotContain(team.slug());
    }

    private static void aSetUpHasRun() {
        Stranger stranger = new Stranger();
        stranger.start("starter");
        stranger.brand();
        stranger.make(make.url() + "/make/ok");
        eventually(() -> assertThat(stranger.status().getString("status")).isEqualTo("complete"));
    }

    private static void refusedToGoLive() {
        var owner = People.tenant("metrics").owner();
        owner.calls()
                .body(Map.of("provider", "docker", "appUrl", "https://app.example.com"))
                .put("/api/deploy/config")
                .then()
                .statusCode(200);
        owner.calls()
                .body(Map.of("confirm", true))
                .post("/api/deploy/go-live")
                .then()
                .statusCode(409);
    }

    private String scrape() {
        return given().get(machines.resolve("/q/metrics")).asString();
    }

    private static List<String> namesIn(String text) {
        return List.copyOf(new TreeSet<>(
                NAME.matcher(text).results().map(MatchResult::group).toList()));
    }
}
