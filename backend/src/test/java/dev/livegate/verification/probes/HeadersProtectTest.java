package dev.livegate.verification.probes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.outbound.Target;
import dev.livegate.platform.outbound.http.Exchange;
import dev.livegate.platform.outbound.http.Timings;
import dev.livegate.testing.Proves;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A header protects by what it says and not by being there. */
class HeadersProtectTest {

    private static final Map<String, List<String>> GOOD = Map.of(
            "content-security-policy", List.of("default-src 'self'; frame-ancestors 'none'"),
            "x-content-type-options", List.of("nosniff"),
            "x-frame-options", List.of("DENY"),
            "referrer-policy", List.of("strict-origin-when-cross-origin"),
            "strict-transport-security", List.of("max-age=31536000; includeSubDomains"));

    @Test
    @Proves("LIST-153")
    void passesHeadersThatProtect() {
        // When
        Verdict verdict = HeadersProtect.judge("/", page(GOOD), true);
        // Then
        assertThat(verdict.status()).hasToString("passed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Content-Security-Policy | *",
                "Content-Security-Policy | default-src *",
                "Content-Security-Policy | script-src 'self' https:; default-src 'none'",
                "Content-Security-Policy | default-src 'self' data:",
                "Content-Security-Policy | img-src 'self'",
                "Content-Security-Policy | upgrade-insecure-requests",
                "X-Content-Type-Options | sniff",
                "Referrer-Policy | unsafe-url",
                "Referrer-Policy | no-referrer, unsafe-url",
                "Referrer-Policy | whatever",
                "Strict-Transport-Security | max-age=0",
                "Strict-Transport-Security | max-age=600",
                "Strict-Transport-Security | includeSubDomains",
                "Strict-Transport-Security | max-age=0, max-age=31536000"
            })
    @Proves("LIST-153")
    void seesThatAHeaderIsThereAndProtectsNobody(String header, String value) {
        // When
        Verdict verdict = HeadersProtect.judge("/", page(with(header, value)), true);
        // Then
        assertThat(verdict.status()).as(verdict.message()).hasToString("warning");
        assertThat(verdict.message()).contains("of no effect on /", header).doesNotContain("Missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Content-Security-Policy | script-src 'nonce-abc' 'strict-dynamic' https: 'unsafe-inline'",
                "Content-Security-Policy | default-src https://cdn.acme.example 'self'",
                "X-Content-Type-Options | NoSniff",
                "X-Frame-Options | sameorigin",
                "Referrer-Policy | unsafe-url, no-referrer",
                "Referrer-Policy | same-origin, something-newer",
                "Strict-Transport-Security | MAX-AGE=\"31536000\""
            })
    void takesOtherWaysToSayIt(String header, String value) {
        // When
        Verdict verdict = HeadersProtect.judge("/", page(with(header, value)), true);
        // Then
        assertThat(verdict.status()).as(verdict.message()).hasToString("passed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "none",
            value = {
                "frame-ancestors 'self' | none | passed",
                "frame-ancestors * | DENY | warning",
                "frame-ancestors https: | none | warning",
                "img-src 'self' | DENY | passed",
                "img-src 'self' | ALLOWALL | warning",
                "img-src 'self' | ALLOW-FROM https://a.example | warning",
                "img-src 'self' | DENY, ALLOWALL | warning",
                "img-src 'self' | none | warning"
            })
    void knowsWhoMayFrameAPage(String directive, String frames, String status) {
        // Given
        Map<String, List<String>> headers = with("Content-Security-Policy", "default-src 'self'; " + directive);
        headers.remove("x-frame-options");
        if (frames != null) {
            headers.put("x-frame-options", List.of(frames));
        }
        // When
        Verdict verdict = HeadersProtect.judge("/", page(headers), true);
        // Then
        assertThat(verdict.status()).as(verdict.message()).hasToString(status);
    }

    @Test
    void namesWhatIsMissing() {
        // When
        Verdict secure = HeadersProtect.judge("/login", page(Map.of()), true);
        Verdict plain = HeadersProtect.judge("/login", page(Map.of()), false);
        // Then
        assertThat(secure.message())
                .isEqualTo("Missing on /login: Content-Security-Policy, X-Content-Type-Options, X-Frame-Options, "
                        + "Referrer-Policy, Strict-Transport-Security. Add them.");
        assertThat(plain.message()).doesNotContain("Strict-Transport-Security");
    }

    private static Map<String, List<String>> with(String header, String value) {
        Map<String, List<String>> headers = new HashMap<>(GOOD);
        headers.put(header.toLowerCase(java.util.Locale.ROOT), List.of(value));
        return headers;
    }

    private static Exchange page(Map<String, List<String>> headers) {
        Timings timings = new Timings(null, null, null, null, Duration.ZERO);
        return new Exchange(
                200, headers, new byte[0], false, Target.parse("https://app.acme.com/"), "192.0.2.1", null, timings);
    }
}
