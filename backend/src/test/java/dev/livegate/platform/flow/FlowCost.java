package dev.livegate.platform.flow;

import static dev.livegate.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Ids;
import dev.livegate.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a flow costs beside its steps. Not part of the tests: {@code mvn test -Dtest=FlowCost}. */
@QuarkusTest
class FlowCost {

    private static final int WARM_UP = 200;
    private static final int RUNS = 300;

    @Inject
    Flows flows;

    @Inject
    Story story;

    @Test
    void isSmall() {
        // Given
        Scope scope = People.tenant("cost").scope();
        measure(scope, WARM_UP);
        // When
        List<long[]> times = measure(scope, RUNS);
        // Then
        System.out.printf(
                "commit to first step: %s ms; start to complete, three steps: %s ms%n",
                words(times, 0), words(times, 1));
        assertThat(times).hasSize(RUNS);
    }

    private List<long[]> measure(Scope scope, int runs) {
        return java.util.stream.IntStream.range(0, runs)
                .mapToObj(i -> one(scope))
                .toList();
    }

    private long[] one(Scope scope) {
        UUID subject = Ids.next();
        long[] marks = new long[3];
        story.at(subject, "begin", context -> marks[1] = System.nanoTime());
        UUID run = flows.start(scope, story, subject);
        marks[0] = System.nanoTime();
        eventually(() -> assertThat(flows.view(scope, run).isFinal()).isTrue());
        marks[2] = System.nanoTime();
        return new long[] {marks[1] - marks[0], marks[2] - marks[0]};
    }

    private static String words(List<long[]> times, int which) {
        double[] sorted =
                times.stream().mapToDouble(pair -> pair[which] / 1e6).sorted().toArray();
        return "mean %.1f, median %.1f, p95 %.1f"
                .formatted(
                        Arrays.stream(sorted).average().orElseThrow(),
                        sorted[sorted.length / 2],
                        sorted[(int) (sorted.length * 0.95)]);
    }
}
