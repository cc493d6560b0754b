package dev.livegate.verification.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Work here ends when the test says so, so that it can be seen who goes when. */
class LineTest {

    private final List<String> begun = new ArrayList<>();

    @Test
    void letsSoManyInAndTheOthersWaitWithoutAThread() {
        // Given
        Line line = new Line(2, fault -> false);
        // When
        List<CompletableFuture<String>> work = IntStream.range(0, 500)
                .mapToObj(one -> enter(line, one, "work " + one))
                .toList();
        // Then
        assertThat(begun).containsExactly("work 0", "work 1");
        assertThat(line.length()).isEqualTo(498);
        assertThat(work).hasSize(500);
    }

    @Test
    void takesWhoIsDueFirstAndOfEquallyDueWhoCameFirst() {
        // Given
        Line line = new Line(1, fault -> false);
        CompletableFuture<String> first = enter(line, 0, "first");
        List<CompletableFuture<String>> others =
                List.of(enter(line, 4_000, "hangs"), enter(line, 4_000, "hangs too"), enter(line, 300, "is quick"));
        // When
        first.complete("done");
        others.get(2).complete("done");
        others.get(0).complete("done");
        // Then
        assertThat(begun).containsExactly("first", "is quick", "hangs", "hangs too");
    }

    @Test
    void passesNobodyForEver() {
        // Given
        Line line = new Line(1, fault -> false);
        CompletableFuture<String> first = enter(line, 0, "first");
        enter(line, 4_000, "hangs");
        // When
        enter(line, 4_100, "comes 3,800 later and is quick");
        first.complete("done");
        // Then
        assertThat(begun).containsExactly("first", "hangs");
    }

    @Test
    void goesOnAfterAFault() {
        // Given
        Line line = new Line(1, fault -> false);
        CompletableFuture<Object> broken = line.enter(0, () -> {
            throw new IllegalStateException("a bug");
        });
        // When
        enter(line, 0, "next");
        // Then
        assertThatThrownBy(broken::join).hasRootCauseMessage("a bug");
        assertThat(begun).containsExactly("next");
    }

    @Test
    void tellsAllWhoWaitOfAnOutageAtOnce() {
        // Given
        Line line = new Line(1, fault -> fault.getMessage().equals("away"));
        CompletableFuture<String> first = new CompletableFuture<>();
        line.enter(0, () -> first);
        CompletableFuture<String> second = line.enter(1, () -> CompletableFuture.completedFuture("never"));
        CompletableFuture<String> third = line.enter(2, () -> CompletableFuture.completedFuture("never"));
        // When
        first.completeExceptionally(new IllegalStateException("away"));
        // Then
        assertThat(second).isCompletedExceptionally();
        assertThat(third).isCompletedExceptionally();
        CompletableFuture<String> later = line.enter(3, () -> CompletableFuture.completedFuture("later"));
        assertThat(later).isCompletedWithValue("later");
    }

    /** What it returns ends the work. */
    private CompletableFuture<String> enter(Line line, long due, String name) {
        var work = new CompletableFuture<String>();
        line.enter(due, () -> {
            begun.add(name);
            return work;
        });
        return work;
    }
}
