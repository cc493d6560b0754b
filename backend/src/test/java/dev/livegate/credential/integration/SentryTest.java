package dev.livegate.credential.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.credential.vendor.Bench;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Status;
import dev.livegate.sandbox.host.Answer;
import dev.livegate.testing.Proves;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers as docs.sentry.io and develop.sentry.dev/sdk/data-model/envelopes publish them. */
class SentryTest {

    private static final Bench BENCH = new Bench(new Sentry());

    @AfterAll
    static void close() {
        BENCH.close();
    }

    private static final String KEY = "0123456789abcdef".repeat(2);
    private static final Map<String, String> KEYS =
            Map.of("SENTRY_DSN", "https://" + KEY + "@o123.ingest.de.sentry.io/456");

    @ParameterizedTest
    @CsvSource({
        "https://0123456789abcdef0123456789abcdef@o1.ingest.sentry.io/2, passed",
        "https://0123456789abcdef0123456789abcdef@sentry.acme.net/path/2, passed",
        "https://o1.ingest.sentry.io/2, failed",
        "https://0123456789abcdef0123456789abcdef@o1.ingest.sentry.io/, failed",
        "sntrys_abcdef, failed",
    })
    @Proves({"LIST-7", "LIST-40"})
    void knowsTheFormOfADsn(String value, Status status) {
        assertThat(BENCH.status("SENTRY_DSN", value)).isEqualTo(status);
    }

    @Test
    void warnsOfTheOldSecretInADsn() {
        assertThat(BENCH.together(Map.of("SENTRY_DSN", "https://%s:%s@o1.ingest.sentry.io/2".formatted(KEY, KEY)))
                        .status())
                .isEqualTo(Status.warning);
        assertThat(BENCH.together(Map.of("SENTRY_DSN", "http://%s@sentry.acme.net/2".formatted(KEY)))
                        .status())
                .isEqualTo(Status.failed);
    }

    @Test
    void sendsAnEnvelopeThatHoldsNothing() {
        // When
        Finding finding = BENCH.asked(KEYS, call -> Answer.json(200, Map.of()));

        // Then
        assertThat(finding.status()).isEqualTo(Status.passed);
        assertThat(BENCH.calls().get(0).path()).isEqualTo("/api/456/envelope/");
        assertThat(BENCH.calls().get(0).query("sentry_key")).contains(KEY);
        assertThat(BENCH.calls().get(0).text()).isEqualTo("{}\n");
    }

    @Test
    void knowsAProjectThatIsNotThere() {
        // Given
        Answer refusal = Answer.json(403, Map.of("detail", "event submission rejected with_reason: ProjectId"));

        // When
        Finding finding = BENCH.asked(KEYS, call -> refusal);

        // Then
        assertThat(finding.status()).isEqualTo(Status.failed);
        assertThat(finding.message()).contains("in this region");
    }
}
