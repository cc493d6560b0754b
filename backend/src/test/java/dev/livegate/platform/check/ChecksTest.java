package dev.livegate.platform.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChecksTest {

    @Test
    void putsEachCheckAfterThoseItDependsOnAndKeepsTheGivenOrderOtherwise() {
        // Given
        var shelf = List.of(
                Fake.called("stats").waitsFor("health", "tls"),
                Fake.called("health").waitsFor("dns"),
                Fake.called("dns"),
                Fake.called("tls").waitsFor("dns"),
                Fake.called("config"));
        // When
        List<String> ids = new Checks<>(shelf).ids();
        // Then
        assertThat(ids).containsExactly("dns", "health", "tls", "stats", "config");
    }

    @Test
    void putsBeansInTheSameOrderHoweverTheyCome() {
        // Given
        List<Fake> beans = List.of(
                Fake.called("health").waitsFor("tls"),
                Fake.called("tls").waitsFor("dns"),
                Fake.called("dns"),
                Fake.called("config"));
        // When
        List<List<String>> orders = Stream.of(beans, List.of(beans.get(3), beans.get(2), beans.get(1), beans.get(0)))
                .map(shelf -> Checks.byName(shelf).ids())
                .toList();
        // Then
        assertThat(orders).containsOnly(List.of("config", "dns", "tls", "health"));
    }

    @Test
    void refusesAShelfThatWaitsForItself() {
        // Given
        var shelf = List.of(
                Fake.called("a").waitsFor("b"),
                Fake.called("b").waitsFor("c"),
                Fake.called("c").waitsFor("a"));
        // When
        var attempt = assertThatThrownBy(() -> new Checks<>(shelf));
        // Then
        attempt.isInstanceOf(IllegalArgumentException.class).hasMessage("checks wait for each other: [a, b, c]");
    }

    @Test
    void refusesAnUnknownPrecondition() {
        // Given
        var shelf = List.of(Fake.called("a").waitsFor("ghost"));
        // When
        var attempt = assertThatThrownBy(() -> new Checks<>(shelf));
        // Then
        attempt.isInstanceOf(IllegalArgumentException.class).hasMessage("a waits for ghost, which does not exist");
    }

    @Test
    void refusesTwoChecksOfOneName() {
        // Given
        var shelf = List.of(Fake.called("a"), Fake.called("a"));
        // When
        var attempt = assertThatThrownBy(() -> new Checks<>(shelf));
        // Then
        attempt.isInstanceOf(IllegalArgumentException.class).hasMessage("two checks are called a");
    }

    @Test
    void refusesAStrictCheckThatALenientOneCouldSkip() {
        // Given
        var shelf = List.of(Fake.called("advice").lenient(), Fake.called("must").waitsFor("advice"));
        // When
        var attempt = assertThatThrownBy(() -> new Checks<>(shelf));
        // Then
        attempt.isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must is strict and waits for advice, which is not: it could be skipped unseen");
    }
}
