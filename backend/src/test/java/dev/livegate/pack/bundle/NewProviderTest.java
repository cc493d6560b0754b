package dev.livegate.pack.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** House rule: a new provider is one class and its folder. */
@QuarkusTest
class NewProviderTest {

    @Test
    void getsAWholePackFromItsClassAndItsFolder() {
        // When
        Made made = Made.of(new Heron(), Database.managed);
        // Then
        assertThat(made.paths())
                .containsExactly(
                        "DEPLOY_STEPS.md",
                        "POST_DEPLOY_CHECK.md",
                        "SECRETS_CHECKLIST.md",
                        ".env.example",
                        "livegate-probe.sh",
                        "livegate-browser.mjs",
                        "heron.toml",
                        "Dockerfile",
                        "MANIFEST.json");
        assertThat(made.text("heron.toml")).isEqualTo("""
                app = "acme"
                ready = "/api/ready"
                legs = { left = 1 }
                """);
        assertThat(made.text("SECRETS_CHECKLIST.md"))
                .contains("In the nest of acme.", "`FEATHERS` (recommended)", "In the nest, under Secrets.");
        assertThat(made.text(".env.example")).contains("FEATHERS=change-me");
        assertThat(made.text("livegate-probe.sh")).contains("required='JWT_SECRET'", "PORT:-7000");
    }
}
