package dev.livegate.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {

    private static final Pattern FORM = Pattern.compile(OneLine.FORM);

    @ParameterizedTest
    @ValueSource(strings = {"Acme", " Foo & Söhne ", "株式会社", "e\u0301", "\u200bAcme", "👩\u200d💻", "مرحبا"})
    void takesWhatPeopleWrite(String text) {
        assertThat(FORM.matcher(text).matches()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\u200b",
                "\u3164",
                "two\nlines",
                "tab\there",
                "a\u2028b",
                "\u202eevil",
                "evil\u2066",
                " \u202aevil"
            })
    void refusesTheRest(String text) {
        assertThat(FORM.matcher(text).matches()).isFalse();
    }

    @Test
    void judgesALongTextInOnePass() {
        // Given
        String text = "a".repeat(200_000) + "\n";
        // When
        boolean fits = assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> FORM.matcher(text).matches());
        // Then
        assertThat(fits).isFalse();
    }
}
