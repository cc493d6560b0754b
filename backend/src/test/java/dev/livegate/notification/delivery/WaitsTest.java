package dev.livegate.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class WaitsTest {

    @RepeatedTest(50)
    void spreadsEightTriesOverADayAndNotMore() {
        // When
        Duration day = IntStream.range(1, Waits.TRIES)
                .mapToObj(tries -> Waits.after(tries, Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
        // Then
        assertThat(day).isBetween(Duration.ofHours(20), Duration.ofHours(24));
    }

    @Test
    void neverGoesInStep() {
        // When
        long different = IntStream.range(0, 100)
                .mapToObj(any -> Waits.after(4, Duration.ZERO))
                .distinct()
                .count();
        // Then
        assertThat(different).isGreaterThan(50);
    }

    @Test
    void waitsAsLongAsItIsAskedToButNoLongerThanAnHour() {
        // When
        Duration asked = Waits.after(1, Duration.ofMinutes(20));
        // Then
        assertThat(asked).isEqualTo(Duration.ofMinutes(20));
        assertThat(Waits.after(1, Duration.ofDays(3))).isEqualTo(Duration.ofHours(1));
        assertThat(Waits.after(7, Duration.ofMinutes(20))).isGreaterThan(Duration.ofHours(8));
    }
}
