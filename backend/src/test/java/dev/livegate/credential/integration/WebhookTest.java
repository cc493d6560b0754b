package dev.livegate.credential.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.credential.vendor.Bench;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Status;
import dev.livegate.sandbox.host.Answer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Any receiver at all. */
class WebhookTest {

    private static final Bench BENCH = new Bench(new Webhook());

    @AfterAll
    static void close() {
        BENCH.close();
    }

    private static final Map<String, String> KEYS =
            Map.of("WEBHOOK_URL", "https://hooks.acme.net/in", "WEBHOOK_SECRET", "whsec_abcdefghijklmnopqrstuvwx");

    @ParameterizedTest
    @CsvSource({
        "WEBHOOK_URL, https://hooks.acme.net/in, passed",
        "WEBHOOK_URL, ftp://hooks.acme.net/in, failed",
        "WEBHOOK_SECRET, whsec_abcdefghijklmnopqrstuvwx, passed",
        "WEBHOOK_SECRET, tooshort, failed",
    })
    void knowsTheFormOfEachKey(String key, String value, Status status) {
        assertThat(BENCH.status(key, value)).isEqualTo(status);
    }

    @Test
    void knocksWithoutSettingAnythingOff() {
        // When
        Finding finding = BENCH.asked(KEYS, call -> Answer.empty(405));

        // Then
        assertThat(finding.status()).isEqualTo(Status.passed);
        assertThat(BENCH.calls()).allMatch(call -> call.method().equals("HEAD"));
        assertThat(BENCH.asked(KEYS, call -> Answer.empty(404)).status()).isEqualTo(Status.warning);
        assertThat(BENCH.asked(KEYS, call -> Answer.empty(410)).status()).isEqualTo(Status.failed);
    }
}
