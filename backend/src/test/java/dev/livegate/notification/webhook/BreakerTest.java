package dev.livegate.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

    private final Breaker breaker = new Breaker();

    @Test
    void restsFromTheFourthFailureOnTwiceAsLongEachTimeAndADayAtMost() {
        // Given
        List<Long> minutes = new ArrayList<>();
        // When
        for (int failure = 1; failure <= 16; failure++) {
            breaker.failed(NOW);
            minutes.add(breaker.closedUntil(NOW)
                    .map(end -> Duration.between(NOW, end).toMinutes())
                    .orElse(0L));
        }
        // Then
        assertThat(minutes)
                .containsExactly(0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 1024L, 1440L, 1440L);
    }

    @Test
    void saysOnceThatItTripped() {
        // When
        List<Boolean> said = List.of(
                breaker.failed(NOW),
                breaker.failed(NOW),
                breaker.failed(NOW),
                breaker.failed(NOW),
                breaker.failed(NOW));
        // Then
        assertThat(said).containsExactly(false, false, false, true, false);
    }

    @Test
    void letsOneThroughAfterItsRestAndHoldsTheOthersBack() {
        // Given
        fail(4);
        Instant rested = NOW.plus(Duration.ofMinutes(1));
        boolean wasOpen = breaker.closedUntil(rested).isEmpty();
        // When
        breaker.letOneThrough(rested);
        // Then
        assertThat(wasOpen).isTrue();
        assertThat(breaker.closedUntil(rested)).contains(rested.plus(Duration.ofMinutes(1)));
    }

    @Test
    void forgetsEverythingAtTheFirstSuccess() {
        // Given
        fail(7);
        // When
        boolean recovered = breaker.succeeded();
        // Then
        assertThat(recovered).isTrue();
        assertThat(breaker.closedUntil(NOW)).isEmpty();
        assertThat(breaker.failures()).isZero();
        assertThat(breaker.succeeded()).isFalse();
    }

    @Test
    void isSpentAfterForty() {
        // Given
        fail(39);
        boolean before = breaker.isSpent();
        // When
        breaker.failed(NOW);
        // Then
        assertThat(before).isFalse();
        assertThat(breaker.isSpent()).isTrue();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed(NOW);
        }
    }
}
