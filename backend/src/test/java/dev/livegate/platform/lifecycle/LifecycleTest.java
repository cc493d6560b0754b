package dev.livegate.platform.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.livegate.testing.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LifecycleTest {

    private static final Path PAGE = Path.of("../docs/states.md");

    static Stream<Class<?>> lifecycles() {
        return States.enums().stream();
    }

    @ParameterizedTest
    @MethodSource("lifecycles")
    <E extends Enum<E> & Lifecycle<E>> void becomesWhatThePageSaysAndNothingElse(Class<E> type) throws IOException {
        // Given
        String page = Files.readString(PAGE);
        // When
        Set<String> allowed = pairs(type)
                .filter(pair -> catchThrowable(() -> pair.from().become(pair.to())) == null)
                .map(pair -> "%s --> %s".formatted(pair.from(), pair.to()))
                .collect(Collectors.toSet());
        // Then
        assertThat(States.drawn(page, type)).containsExactlyInAnyOrderElementsOf(allowed);
    }

    @ParameterizedTest
    @MethodSource("lifecycles")
    <E extends Enum<E> & Lifecycle<E>> void reachesEveryStateFromTheFirst(Class<E> type) {
        // When
        Set<E> reached = reached(type.getEnumConstants()[0], new HashSet<>());
        // Then
        assertThat(reached).containsExactlyInAnyOrder(type.getEnumConstants());
    }

    @Test
    @Proves({"GO-35", "WIZ-48", "JOIN-19", "SELL-20"})
    void isPrintedAsItIs() throws IOException {
        // Given
        String page = States.page();
        if (System.getenv("WRITE_STATES") != null) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        // When
        String committed = Files.readString(PAGE);
        // Then
        assertThat(committed)
                .as("run this test with WRITE_STATES=1 in the environment and review the difference")
                .isEqualTo(page);
    }

    private record Pair<E extends Enum<E> & Lifecycle<E>>(E from, E to) {}

    private static <E extends Enum<E> & Lifecycle<E>> Stream<Pair<E>> pairs(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .flatMap(from -> Arrays.stream(type.getEnumConstants()).map(to -> new Pair<>(from, to)));
    }

    private static <E extends Enum<E> & Lifecycle<E>> Set<E> reached(E from, Set<E> seen) {
        if (seen.add(from)) {
            from.next().forEach(next -> reached(next, seen));
        }
        return seen;
    }
}
