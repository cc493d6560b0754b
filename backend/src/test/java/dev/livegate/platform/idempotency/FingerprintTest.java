package dev.livegate.platform.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,\"b\":[1,2]} | { \"b\" : [ 1, 2 ],\t \"a\" : 1 }",
                "{\"o\":{\"x\":1,\"y\":null}} | {\"o\":{\"y\":null,\"x\":1}}",
                "{\"s\":\"\\u00e9\"} | {\"s\":\"é\"}",
                "[] | [ ]"
            })
    void isTheSameForTheSameMeaning(String one, String other) {
        assertThat(Fingerprint.ofBody(one.getBytes(UTF_8))).isEqualTo(Fingerprint.ofBody(other.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1} | {\"a\":2}",
                "{\"a\":[1,2]} | {\"a\":[2,1]}",
                "{\"a\":null} | {}",
                "{\"a\":\"1\"} | {\"a\":1}",
                "{\"a\":1} | {\"a\":1} {\"b\":2}",
                "{\"n\":0.1000000000000000055} | {\"n\":0.1}",
                "{\"a\": | {\"a\""
            })
    void differsForAnotherMeaning(String one, String other) {
        assertThat(Fingerprint.ofBody(one.getBytes(UTF_8))).isNotEqualTo(Fingerprint.ofBody(other.getBytes(UTF_8)));
    }

    @Test
    void doesNotMixUpItsParts() {
        assertThat(Fingerprint.of("ab", "c")).isNotEqualTo(Fingerprint.of("a", "bc"));
    }

    @Test
    void survivesABombOfBrackets() {
        assertThat(Fingerprint.ofBody("[".repeat(100_000).getBytes(UTF_8))).hasSize(64);
    }
}
