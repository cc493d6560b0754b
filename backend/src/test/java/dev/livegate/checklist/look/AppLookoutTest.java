package dev.livegate.checklist.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.checklist.template.DecidingFacts;
import dev.livegate.sandbox.customer.CustomerApp;
import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.HttpHost;
import dev.livegate.testing.Proves;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of(part("postgres", "up"), "reports.database", "passed"),
                Arguments.of(part("db", "down"), "reports.database", "failed"),
                Arguments.of(part("queue", "connected"), "reports.redis", "passed"),
                Arguments.of(part("redis", "down"), "reports.redis", "failed"),
                Arguments.of(part("schema", "ok"), "reports.migrations", "passed"),
                Arguments.of(part("migrations", "pending"), "reports.migrations", "failed"),
                Arguments.of(part("twilio", "healthy"), "reports.services", "passed"),
                Arguments.of(part("sendgrid", "unhealthy"), "reports.services", "failed"),
                Arguments.of(Map.of("version", "1.4.2"), "reports.build", "passed"),
                Arguments.of(Map.of("build", " "), "reports.build", "failed"),
                Arguments.of(Map.of("build", "7c1f0de", "release", "web@7c1f0de"), "reports.release", "passed"),
                Arguments.of(Map.of("build", "7c1f0de", "release", "web@0000000"), "reports.release", "failed"),
                Arguments.of(Map.of("build", "", "release", "web@7c1f0de"), "reports.release", "failed"),
                Arguments.of(Map.of("release", "web@7c1f0de"), "reports.release", "failed"));
    }

    @ParameterizedTest
    @MethodSource("words")
    @Proves({"LIST-42", "LIST-50", "LIST-72", "LIST-75 to LIST-77", "LIST-87"})
    void tellsGoodFromBadInEachThingThatAnAppSays(Map<String, Object> body, String fact, String status) {
        try (HttpHost app = HttpHost.open(0, call -> Answer.json(200, body))) {
            // When
            Map<String, String> said = SITES.reported(app.url());
            // Then
            assertThat(said).containsEntry(fact, status);
        }
    }

    @Test
    void asksForEveryFactThatAnItemNames() {
        // When
        Set<String> told = words().map(row -> row.get()[1].toString()).collect(Collectors.toSet());
        // Then
        assertThat(told)
                .isEqualTo(DecidingFacts.all().stream()
                        .filter(fact -> fact.startsWith("reports."))
                        .collect(Collectors.toSet()));
    }

    /** What an app does not speak of is not known: neither good nor bad. */
    @Test
    @Proves({"LIST-42", "LIST-72", "LIST-75 to LIST-77", "LIST-87"})
    void hearsNothingOfWhatTheAppKeepsToItself() {
        try (HttpHost app = HttpHost.open(0, call -> Answer.json(200, Map.of("status", "UP")))) {
            // When
            Map<String, String> said = SITES.reported(app.url());
            // Then
            assertThat(said).isEqualTo(Map.of("reports.build", "failed"));
        }
    }

    private static Map<String, Object> part(String name, String status) {
        return Map.of("checks", Map.of(name, Map.of("status", status)));
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
