package dev.livegate.credential.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.credential.vendor.Bench;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Status;
import dev.livegate.sandbox.host.Answer;
import dev.livegate.testing.Proves;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors as developers.openai.com/docs/guides/error-codes publishes them. */
class OpenAiTest {

    private static final Bench BENCH = new Bench(new OpenAi());

    @AfterAll
    static void close() {
        BENCH.close();
    }

    private static final Map<String, String> KEYS = Map.of("OPENAI_API_KEY", "sk-proj-abcdefghijklmnop0123456789");

    @ParameterizedTest
    @CsvSource({
        "sk-abcdefghijklmnopqrst0123456789, passed",
        "sk-proj-abcdefghijklmnop_0123456789, passed",
        "sk-svcacct-abcdefghijklmnop0123456789, passed",
        "sk-ant-api03-abcdefghijklmnop, failed",
        "sk-or-v1-abcdefghijklmnop0123456789, failed",
        "sk_live_4eC39HqLyjWDarjtT1, failed",
        "sk-short, failed",
    })
    @Proves({"LIST-8", "LIST-39"})
    void knowsTheFormOfTheKey(String value, Status status) {
        assertThat(BENCH.status("OPENAI_API_KEY", value)).isEqualTo(status);
    }

    @Test
    @Proves({"WIZ-18", "LIST-8", "LIST-39"})
    void asksForTheListOfModels() {
        // When
        Finding finding = BENCH.asked(KEYS, call -> Answer.json(200, Map.of("object", "list", "data", List.of())));

        // Then
        assertThat(finding.status()).isEqualTo(Status.passed);
        assertThat(BENCH.calls().get(0).path()).isEqualTo("/v1/models");
    }

    @Test
    void tellsApartWhatOpenAiRefuses() {
        // Given
        Answer wrong = error(401, "invalid_api_key", "invalid_request_error");
        Answer spent = error(429, "insufficient_quota", "insufficient_quota");
        Answer busy = error(429, "rate_limit_exceeded", "requests");

        // When
        Finding finding = BENCH.asked(KEYS, call -> wrong);

        // Then
        assertThat(finding.message()).contains("does not accept this key");
        assertThat(BENCH.asked(KEYS, call -> spent).message()).contains("no credit left");
        assertThat(BENCH.asked(KEYS, call -> busy).status()).isEqualTo(Status.deferred);
        assertThat(BENCH.asked(KEYS, call -> error(403, "unsupported_country_region_territory", "x"))
                        .status())
                .isEqualTo(Status.warning);
    }

    private static Answer error(int status, String code, String type) {
        return Answer.json(status, Map.of("error", Map.of("message", "No.", "type", type, "code", code)));
    }
}
