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

/** Any API at all. */
class WebAppTest {

    private static final Bench BENCH = new Bench(new WebApp());

    @AfterAll
    static void close() {
        BENCH.close();
    }

    private static final String KEY = "NEXT_PUBLIC_API_BASE_URL";

    @ParameterizedTest
    @CsvSource({
        "https://api.acme.net, passed",
        "http://api.acme.net, failed",
        "http://localhost:4000, failed",
        "https://localhost:4000, failed",
        "api.acme.net, failed",
    })
    @Proves("LIST-37")
    void knowsTheFormOfTheAddress(String value, Status status) {
        assertThat(BENCH.status(KEY, value)).isEqualTo(status);
    }

    @Test
    void asksTheHealthOfTheApi() {
        // Given
        Map<String, String> keys = Map.of(KEY, "https://api.acme.net");

        // When
        Finding finding = BENCH.asked(keys, call -> Answer.json(200, Map.of("status", "UP")));

        // Then
        assertThat(finding.status()).isEqualTo(Status.passed);
        assertThat(BENCH.asked(keys, call -> Answer.json(404, Map.of())).status())
                .isEqualTo(Status.warning);
        assertThat(BENCH.together(Map.of(KEY, "https://api.acme.net/")).status())
                .isEqualTo(Status.warning);
    }
}
