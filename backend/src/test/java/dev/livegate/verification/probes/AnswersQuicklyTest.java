package dev.livegate.verification.probes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.check.Status;
import dev.livegate.platform.check.Verdict;
import dev.livegate.testing.Proves;
import dev.livegate.verification.visit.Pace;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** P95 of twenty answers, less the way to them, below 200 ms (LIST-128). */
class AnswersQuicklyTest {

    @ParameterizedTest
    @CsvSource({
        "20, 0, 199, passed, 19 of 20 answers take at most 10 ms",
        "20, 1, 900, passed, 19 of 20 answers take at most 10 ms",
        "20, 2, 199, passed, 19 of 20 answers take at most 199 ms",
        "20, 2, 200, warning, 19 of 20 answers take at most 200 ms",
        "4, 1, 900, passed, 3 of 4 answers take at most 10 ms",
        "4, 2, 900, warning, 3 of 4 answers take at most 900 ms",
        "1, 1, 900, warning, 1 of 1 answers take at most 900 ms"
    })
    @Proves("LIST-128")
    void allowsOneSlowAnswer(int answers, int slow, int millis, Status status, String words) {
        // Given
        Pace pace = new Pace(answers(answers, slow, Duration.ofMillis(millis)), Duration.ZERO);
        // When
        Verdict verdict = AnswersQuickly.judge(pace);
        // Then
        assertThat(verdict.status()).isEqualTo(status);
        assertThat(verdict.message()).startsWith(words);
    }

    @Test
    void blamesNoAppForBeingFarAway() {
        // Given
        Duration away = Duration.ofMillis(150);
        // When
        Verdict verdict = AnswersQuickly.judge(new Pace(answers(20, 20, Duration.ofMillis(330)), away));
        // Then
        assertThat(verdict.status()).isEqualTo(Status.passed);
        assertThat(verdict.message()).contains("at most 180 ms");
    }

    @Test
    void measuresNothingWhereNothingAnswers() {
        // When
        Verdict verdict = AnswersQuickly.judge(new Pace(List.of(), Duration.ZERO));
        // Then
        assertThat(verdict.status()).isEqualTo(Status.skipped);
    }

    private static List<Duration> answers(int all, int slow, Duration longest) {
        return Stream.concat(
                        IntStream.range(slow, all).mapToObj(one -> Duration.ofMillis(10)),
                        IntStream.range(0, slow).mapToObj(one -> longest))
                .toList();
    }
}
