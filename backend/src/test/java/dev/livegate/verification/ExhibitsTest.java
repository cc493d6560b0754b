package dev.livegate.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.sandbox.customer.CustomerApp;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every finding of a report can be held against what the app answered (GO-43). */
@QuarkusTest
@TestProfile(OpenDatabases.class)
class ExhibitsTest {

    @Test
    @Proves("WIZ-43")
    void showsWhatEachAnswerWasAndNothingThatOnlyTheOwnerMayRead() {
        // Given
        try (CustomerApp app = Verifier.app()) {
            Verifier verifier = Verifier.of(app);
            app.set("ready", "503");
            // When
            String report = verifier.verify().path("reportId");
            // Then
            assertThat(shown(verifier, report, "HealthAnswers", "answer")).startsWith("/health 200 application/json");
            assertThat(shown(verifier, report, "HealthAnswers", "first bytes")).contains("\"UP\"");
            assertThat(shown(verifier, report, "HealthAnswers", "timings")).contains("first byte", "total");
            assertThat(shown(verifier, report, "ReadyAnswers", "answer")).contains(" 503 ");
            assertThat(shown(verifier, report, "StatsAnswer", "answer")).contains(" 200 ");
            assertThat(shown(verifier, report, "StatsAnswer", "first bytes")).isEmpty();
        }
    }

    @Test
    @Proves("GO-33")
    void saysWhyThereWasNoAnswer() {
        // Given
        try (CustomerApp app = Verifier.app()) {
            Verifier verifier = Verifier.of(app);
            app.set("health", "hang");
            // When
            String report = verifier.verify().path("reportId");
            // Then
            assertThat(shown(verifier, report, "HealthAnswers", "no answer")).containsIgnoringCase("time");
        }
    }

    private static String shown(Verifier verifier, String report, String check, String name) {
        List<Map<String, String>> evidence = verifier.owner
                .calls()
                .get("/api/deploy/reports/" + report)
                .jsonPath()
                .getList("report.evidence");
        return evidence.stream()
                .filter(one -> one.get("check").equals(check) && one.get("name").equals(name))
                .map(one -> one.get("value"))
                .findFirst()
                .orElse("");
    }
}
