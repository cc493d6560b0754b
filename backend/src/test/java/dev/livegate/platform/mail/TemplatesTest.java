package dev.livegate.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.qute.TemplateException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    private static final String LINK = "http://localhost:8080/login/abc?x=1&y=2";

    private final Templates templates = new Templates();

    @Test
    void writesSubjectTextAndHtml() {
        // When
        Rendered mail = templates.mail("magic-link", Map.of("link", LINK, "minutes", 15));
        // Then
        assertThat(mail.subject()).isEqualTo("Your link to Livegate");
        assertThat(mail.text())
                .startsWith("Hello,\n\n")
                .contains("\n" + LINK + "\n")
                .contains("within 15 minutes");
        assertThat(mail.html())
                .contains("<title>Your link to Livegate</title>")
                .contains("href=\"http://localhost:8080/login/abc?x=1&amp;y=2\"")
                .contains("color-scheme");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"magic-link", "invitation", "trial-ending", "trial-ended", "operator-link", "passkeys-changed"})
    void hasAllTheFirstLetters(String name) {
        // Given
        Map<String, Object> data = Map.of(
                "link",
                LINK,
                "minutes",
                15,
                "days",
                3,
                "tenant",
                "Acme",
                "inviter",
                "Zoë",
                "role",
                "admin",
                "deed",
                "the passkey Phone was added");
        // When
        Rendered mail = templates.mail(name, data);
        // Then
        assertThat(mail.subject()).isNotBlank();
        assertThat(mail.text()).contains(LINK).doesNotContain("<");
        assertThat(mail.html()).containsOnlyOnce("class=\"go\"").endsWith("</html>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{7*7}}", "${7*7}", "{#include mail/layout.html}", "{7}", "{tenant}", "{! gone !}"})
    void takesNoOrdersFromData(String words) {
        // When
        Rendered mail = templates.mail("invitation", invitation(words));
        // Then
        assertThat(mail.subject()).isEqualTo("Zoë invites you to " + words + " on Livegate");
        assertThat(mail.text()).contains("join " + words + " on");
        assertThat(mail.html()).contains("join " + words + " on");
    }

    @Test
    void writesMarkupAsWords() {
        // When
        Rendered mail = templates.mail("invitation", invitation("<img src=x onerror='alert(1)'>\"&"));
        // Then
        assertThat(mail.html())
                .doesNotContain("<img")
                .contains("&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&quot;&amp;");
    }

    @Test
    void lowersNobodyIntoASecondLine() {
        // When
        Rendered mail =
                templates.mail("invitation", invitation("Acme\r\nBcc: all@example.com\n\nPay here\u2028\u202Enow"));
        // Then
        assertThat(mail.subject()).isEqualTo("Zoë invites you to Acme Bcc: all@example.com Pay here now on Livegate");
        assertThat(mail.text().lines()).noneMatch(line -> line.startsWith("Bcc:") || line.startsWith("Pay"));
    }

    @Test
    void countsOneDay() {
        // When
        Rendered mail = templates.mail("trial-ending", Map.of("tenant", "Acme", "days", 1, "link", LINK));
        // Then
        assertThat(mail.subject()).isEqualTo("1 day of trial left for Acme");
    }

    @Test
    void refusesALetterWithoutItsData() {
        assertThatThrownBy(() -> templates.mail("magic-link", new HashMap<>())).isInstanceOf(TemplateException.class);
    }

    @Test
    void refusesAnUnknownTemplate() {
        assertThatThrownBy(() -> templates.mail("ghost", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no template mail/ghost.txt");
    }

    private static Map<String, Object> invitation(String tenant) {
        return Map.of("tenant", tenant, "inviter", "Zoë", "role", "admin", "link", LINK, "days", 7);
    }
}
