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

/** Answers as posthog.com/docs/api and /tutorials/api-feature-flags publish them. */
class PostHogTest {

    private static final Bench BENCH = new Bench(new PostHog());

    @AfterAll
    static void close() {
        BENCH.close();
    }

    private static final Map<String, String> KEYS =
            Map.of("NEXT_PUBLIC_POSTHOG_KEY", "phc_abcdefghijklmnopqrstuvwxyz0123456789");

    @ParameterizedTest
    @CsvSource({
        "NEXT_PUBLIC_POSTHOG_KEY, phc_abcdefghijklmnopqrstuvwxyz0123456789, passed",
        "NEXT_PUBLIC_POSTHOG_KEY, phx_abcdefghijklmnopqrstuvwxyz0123456789, failed",
        "NEXT_PUBLIC_POSTHOG_KEY, phc_short, failed",
        "NEXT_PUBLIC_POSTHOG_HOST, https://eu.i.posthog.com, passed",
    })
    @Proves("LIST-36")
    void knowsTheFormOfEachKey(String key, String value, Status status) {
        assertThat(BENCH.status(key, value)).isEqualTo(status);
    }

    @Test
    void warnsOfTheSiteInPlaceOfTheHost() {
        assertThat(BENCH.together(Bench.with(KEYS, "NEXT_PUBLIC_POSTHOG_HOST", "https://eu.posthog.com"))
                        .status())
                .isEqualTo(Status.warning);
    }

    @Test
    void asksForTheFlagsOfNobody() {
        // When
        Finding finding = BENCH.asked(KEYS, call -> Answer.json(200, Map.of("flags", Map.of())));

        // Then
        assertThat(finding.status()).isEqualTo(Status.passed);
        assertThat(BENCH.calls().get(0).text()).contains("livegate-check");
        assertThat(BENCH.asked(KEYS, call -> Answer.json(401, Map.of("type", "authentication_error")))
                        .status())
                .isEqualTo(Status.failed);
    }
}
