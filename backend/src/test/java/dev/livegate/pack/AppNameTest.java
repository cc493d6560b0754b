package dev.livegate.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.platform.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppNameTest {

    @ParameterizedTest
    @CsvSource({
        "acme, acme",
        "Acme CRM, acme-crm",
        "'  Acme  ', acme",
        "acme_crm.v2, acme-crm-v2",
        "Café No. 7, cafe-no-7",
        "Ａｃｍｅ, acme",
        "my - app, my-app",
        "no, no",
        "true, true"
    })
    void readsANameAsPeopleWriteIt(String typed, String expected) {
        assertThat(AppName.of(typed).value()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../x",
                "..",
                "a/../b",
                "/etc/passwd",
                "C:\\windows",
                "\"; rm -rf / #",
                "'; drop table packs; --",
                "$(id)",
                "`id`",
                "${JWT_SECRET}",
                "{{7*7}}",
                "{#include x}",
                "%7B%7B",
                "a\nservices:",
                "a\r\nb",
                "a\tb",
                "a\u0000b",
                "a: b",
                "a #b",
                "- a",
                "&anchor",
                "*alias",
                "!!java/object",
                "[a]",
                "{a}",
                "a = 1",
                "a'b",
                "a\"b",
                "a\\nb",
                "</script>",
                "a;b",
                "a|b",
                "a&b",
                "a>b",
                "~root",
                "-rf",
                "--help",
                "a..b",
                "а\u0441me",
                "Привет",
                "日本語",
                "a\u202eb",
                "a\u200bb",
                "😀",
                "ß",
                "",
                " ",
                "-",
                "x",
                "7up",
                "acme-"
            })
    void refusesWhatMightMeanSomethingElse(String typed) {
        assertThatThrownBy(() -> AppName.of(typed)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo("VALIDATION_FAILED");
            assertThat(problem.body("/").errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.field()).isEqualTo("appName"));
        });
    }

    @Test
    void refusesTwoHundredLettersAtOnce() {
        assertThatThrownBy(() -> AppName.of("a".repeat(200))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> AppName.of("a ".repeat(100_000) + "!")).isInstanceOf(Problem.class);
    }
}
