package dev.livegate.verification.probes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.Proves;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CookiesKeptTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=b; Path=/; Secure; HttpOnly; SameSite=Lax | true | true",
                "a=b;path=/;secure;httponly;samesite=strict | true | true",
                "a=b; HttpOnly; SameSite=Lax | false | true",
                "a=b; HttpOnly; SameSite=Lax | true | false",
                "a=b; Secure; SameSite=Lax | true | false",
                "a=b; Secure; HttpOnly | true | false",
                "a=b; Secure; HttpOnly; SameSite=whatever | true | false",
                "a=secure httponly; Path=/; SameSite=Lax | true | false",
                "a; secure=no; httponly=no; samesite=lax | true | false"
            })
    @Proves("LIST-142")
    void readsAttributesAndNotWords(String cookie, boolean secure, boolean kept) {
        // When
        boolean judged = CookiesKept.isKept(cookie, secure);
        // Then
        assertThat(judged).isEqualTo(kept);
    }
}
