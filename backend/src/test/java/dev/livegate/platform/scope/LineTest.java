package dev.livegate.platform.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.testing.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineTest {

    private final Line line = new Line(1, Duration.ofSeconds(30));
    private final ConcurrentLinkedQueue<Integer> entered = new ConcurrentLinkedQueue<>();

    @Test
    void letsThemInInTheOrderInWhichTheyCame() {
        // Given
        line.enter();
        List<Future<?>> others = threeWait();
        // When
        for (int i = 1; i <= 3; i++) {
            line.leave();
            int soMany = i;
            Eventually.eventually(() -> assertThat(entered).hasSize(soMany));
        }
        // Then
        assertThat(entered).containsExactly(0, 1, 2);
        assertThat(others).allMatch(Future::isDone);
    }

    @Test
    void tellsAllWhoWaitWhenThereIsNothingToWaitFor() {
        // Given
        line.enter();
        List<Future<?>> others = threeWait();
        // When
        line.dissolve();
        // Then
        for (Future<?> other : others) {
            assertThatThrownBy(other::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(NoTurn.class);
        }
        assertThat(line.length()).isZero();
    }

    @Test
    void keepsItsTurnsWhenSomebodyGivesUp() {
        // Given
        Line impatient = new Line(1, Duration.ofMillis(20));
        impatient.enter();
        assertThatThrownBy(impatient::enter).isInstanceOf(NoTurn.class);
        impatient.leave();
        // When
        impatient.enter();
        // Then
        assertThat(impatient.length()).isZero();
        assertThatThrownBy(impatient::enter).isInstanceOf(NoTurn.class);
    }

    private List<Future<?>> threeWait() {
        return IntStream.range(0, 3).<Future<?>>mapToObj(this::waits).toList();
    }

    private Future<?> waits(int number) {
        Future<?> waiting = CompletableFuture.runAsync(() -> {
            line.enter();
            entered.add(number);
        });
        Eventually.eventually(() -> assertThat(line.length()).isEqualTo(number + 1));
        return waiting;
    }
}
