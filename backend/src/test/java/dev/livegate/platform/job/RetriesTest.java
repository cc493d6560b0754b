package dev.livegate.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetriesTest {

    private final Retries retries = new Retries(4, Duration.ofSeconds(1), Duration.ofSeconds(10));

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 8", "5, 10", "60, 10"})
    void waitTwiceAsLongEachTimeUpToALimit(int failures, int seconds) {
        // When
        Duration wait = retries.waitAfter(failures);
        // Then
        assertThat(wait).isBetween(Duration.ofMillis(500L * seconds), Duration.ofSeconds(seconds));
    }

    @Test
    void endAfterTheLastAttempt() {
        assertThat(retries.allowAfter(3)).isTrue();
        assertThat(retries.allowAfter(4)).isFalse();
    }
}
