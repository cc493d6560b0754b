package dev.livegate.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ServerClockTest {

    private static final long HOUR = Duration.ofHours(1).toNanos();
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final AtomicLong server = new AtomicLong(1_000 * HOUR);
    private final AtomicLong monotonic = new AtomicLong(-5 * HOUR);
    private final ServerClock clock = new ServerClock(server::get, monotonic::get);

    @Test
    void beginsWithTheTimeOfTheServer() {
        assertThat(clock.currentTimeNanos()).isEqualTo(1_000 * HOUR);
    }

    @Test
    void goesOnWithTheMonotonicClock() {
        // Given
        clock.currentTimeNanos();
        monotonic.addAndGet(7 * SECOND);
        // When
        long now = clock.currentTimeNanos();
        // Then
        assertThat(now).isEqualTo(1_000 * HOUR + 7 * SECOND);
    }

    @Test
    void doesNotJumpWithTheServer() {
        // Given
        clock.currentTimeNanos();
        server.addAndGet(2 * HOUR);
        // When
        clock.adjust();
        // Then
        assertThat(clock.currentTimeNanos()).isEqualTo(1_000 * HOUR + 30 * SECOND);
    }

    @Test
    void makesUpForASmallDifferenceAtOnce() {
        // Given
        clock.currentTimeNanos();
        server.addAndGet(-3 * SECOND);
        // When
        clock.adjust();
        // Then
        assertThat(clock.currentTimeNanos()).isEqualTo(1_000 * HOUR - 3 * SECOND);
    }
}
