package dev.livegate.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.platform.problem.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @ValueSource(strings = {"abc", "acme", "a1b", "acme-2", "123", "a-b-c", "abcdefghijklmnopqrstuvwxyz1234"})
    void takesPlainWords(String text) {
        assertThat(Slug.of(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "-acme",
                "acme-",
                "ac--me",
                "xn--acme",
                "ac_me",
                "ac.me",
                "ac me",
                "acme/..",
                "аcme",
                "ácme",
                "acme\u0000",
                "acmé",
                "ＡＣＭＥ",
                "\u212aelvin",
                "abcdefghijklmnopqrstuvwxyz12345",
                "admin",
                "www",
                "livegate"
            })
    void refusesTheRest(String text) {
        assertThatThrownBy(() -> Slug.of(text)).isInstanceOf(Problem.class);
    }

    @Test
    void forgivesCapitalsAndBlanks() {
        assertThat(Slug.of("  Acme ").value()).isEqualTo("acme");
    }

    @ParameterizedTest
    @CsvSource({
        "Café Zoë & Co., cafe-zoe-co",
        "  Acme  , acme",
        "Admin, admin-app",
        "X, x-app",
        "A very long name of a company that never ends, a-very-long-name-of-a-company"
    })
    void growsOutOfAName(String name, String slug) {
        assertThat(Slug.from(name)).map(Slug::value).contains(slug);
    }

    @Test
    void growsOutOfNothingThatHasNoLetters() {
        assertThat(Slug.from("株式会社")).isEmpty();
    }

    @Test
    void suggestsThreeThatAreFree() {
        // Given
        Set<String> taken = Set.of("acme", "acme-app", "acme-team");
        // When
        List<Slug> suggestions = Slug.of("acme").suggestions(slug -> taken.contains(slug.value()));
        // Then
        assertThat(suggestions).hasSize(3).doesNotHaveDuplicates().noneMatch(slug -> taken.contains(slug.value()));
    }

    @Test
    void suggestsHoweverManyHaveTakenTheSameName() {
        // Given
        Set<Slug> taken = new HashSet<>(Set.of(Slug.of("acme")));
        IntStream.range(0, 1_000).forEach(i -> taken.add(firstFree(taken)));
        // When
        List<Slug> suggestions = Slug.of("acme").suggestions(taken::contains);
        // Then
        assertThat(suggestions).hasSize(3).doesNotHaveDuplicates().doesNotContainAnyElementsOf(taken);
    }

    @Test
    void endsItsSearchWhenEverythingIsTaken() {
        // When
        List<Slug> suggestions = Slug.of("acme").suggestions(slug -> true);
        // Then
        assertThat(suggestions).isEmpty();
    }

    @Test
    void suggestsForTheLongestToo() {
        // Given
        Slug longest = Slug.of("abcdefghijklmnopqrstuvwxyz1234");
        // When
        List<Slug> suggestions = longest.suggestions(slug -> false);
        // Then
        assertThat(suggestions).hasSize(3).allMatch(slug -> slug.value().length() <= 30);
    }

    private static Slug firstFree(Set<Slug> taken) {
        return Slug.of("acme").suggestions(taken::contains).get(0);
    }
}
