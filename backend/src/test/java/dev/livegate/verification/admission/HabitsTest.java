package dev.livegate.verification.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HabitsTest {

    private final Habits habits = new Habits();

    @Test
    void expectsOfAStrangerThatItLetsUsWait() {
        // When
        Duration expected = habits.of("https://app.example.com");
        // Then
        assertThat(expected).isEqualTo(Habits.UNKNOWN);
    }

    @Test
    void goesByTheLastTime() {
        // Given
        habits.learn("https://app.example.com", Duration.ofMillis(300));
        // When
        habits.learn("https://app.example.com", Duration.ofMillis(900));
        // Then
        assertThat(habits.of("https://app.example.com")).isEqualTo(Duration.ofMillis(900));
    }

    @Test
    void forgetsWhoWasNotSeenForLongest() {
        // Given
        habits.learn("https://first.example.com", Duration.ofMillis(300));
        // When
        for (int i = 0; i < 10_000; i++) {
            habits.learn("https://app-" + i + ".example.com", Duration.ofMillis(300));
        }
        // Then
        assertThat(habits.of("https://first.example.com")).isEqualTo(Habits.UNKNOWN);
    }
}
