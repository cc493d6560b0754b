package dev.livegate.verification.probes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What hosts show while nothing of the customer's is there. */
class PageAnswersTest {

    @ParameterizedTest
    @CsvSource({
        "<title>Welcome to nginx!</title>, true",
        "<html><head><TITLE> Apache2 Ubuntu Default Page: It works </TITLE>, true",
        "<title>heroku | No such app</title>, true",
        "<title>Welcome to Acme</title>, false",
        "<title>Acme</title><svg><title>coming soon</title></svg>, false",
        "coming soon, false"
    })
    void knowsAPlaceholderByItsTitle(String page, boolean placeholder) {
        // When
        boolean found = PageAnswers.isPlaceholder(page);
        // Then
        assertThat(found).isEqualTo(placeholder);
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void isNotKeptBusyByAPageThatIsMadeForIt() {
        // Given
        String page = "<title>apache " + "default page <title>apache ".repeat(9_000);
        // When
        boolean found = PageAnswers.isPlaceholder(page);
        // Then
        assertThat(found).isFalse();
    }
}
