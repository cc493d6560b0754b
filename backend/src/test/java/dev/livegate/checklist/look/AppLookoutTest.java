package dev.livegate.checklist.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.sandbox.customer.CustomerApp;
import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.HttpHost;
import dev.livegate.testing.Proves;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AppLookoutTest {

    private static final Sites SITES = new Sites();

    @AfterAll
    static void close() {
        SITES.close();
    }

    @Test
    @Proves({"LIST-42", "LIST-50", "LIST-75", "LIST-87"})
    void hearsWhatAHealthyAppSaysOfItself() {
        try (CustomerApp app = CustomerApp.start()) {
            // When
            Map<String, String> said = SITES.reported(app.url());
            // Then
            assertThat(said)
                    .isEqualTo(Map.of(
                            "reports.database", "passed", "reports.migrations", "passed", "reports.build", "passed"));
        }
    }

    @Test
    @Proves({"LIST-42", "LIST-75", "LIST-87"})
    void hearsAlsoBadNews() {
        try (CustomerApp app = CustomerApp.start().set("ready", "503")) {
            // When
            Map<String, String> said = SITES.reported(app.url());
            // Then
            assertThat(said).containsEntry("reports.database", "failed").containsEntry("reports.migrations", "failed");
        }
    }

    @Test
    @Proves({"LIST-72", "LIST-76", "LIST-77"})
    void understandsTheUsualShapes() {
        // Given
        Map<String, Object> body = Map.of(
                "details",
                Map.of("redis", Map.of("status", "up"), "stripe", Map.of("status", "down"), "twilio", "ok"),
                "release",
                "web@7c1f0de",
                "build",
                "7c1f0de");
        try (HttpHost app = HttpHost.open(0, call -> Answer.json(200, body))) {
            // When
            Map<String, String> said = SITES.reported(app.url());
            // Then
            assertThat(said)
                    .isEqualTo(Map.of(
                            "reports.redis", "passed",
                            "reports.services", "failed",
                            "reports.build", "passed",
                            "reports.release", "passed"));
        }
    }

    @Test
    void hearsNothingFromAPageOrFromNobody() {
        try (HttpHost page = HttpHost.open(0, call -> Answer.html(200, "<html></html>"));
                HttpHost list = HttpHost.open(0, call -> Answer.json(200, List.of(1)))) {
            // When
            List<Map<String, String>> said = List.of(
                    SITES.reported(page.url()), SITES.reported(list.url()), SITES.reported("http://localhost:5039"));
            // Then
            assertThat(said).allMatch(Map::isEmpty);
        }
    }
}
