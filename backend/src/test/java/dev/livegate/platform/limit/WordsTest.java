package dev.livegate.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({"1,1 second", "59,59 seconds", "60,1 minute", "61,2 minutes", "3600,1 hour", "3601,2 hours"})
    void saysHowLong(long seconds, String words) {
        assertThat(Words.of(seconds)).isEqualTo(words);
    }
}
