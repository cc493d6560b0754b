package dev.livegate.credential.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.credential.vendor.Bench;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Status;
import dev.livegate.sandbox.smtp.SmtpInbox;
import dev.livegate.testing.Proves;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replies as RFC 5321 and RFC 4954 publish them, played by the inbox of the sandbox. */
class SmtpTest {

    private static final Bench BENCH = new Bench(new Smtp());
    private static final Map<String, String> KEYS = Map.of(
            "SMTP_HOST", "smtp.acme.net",
            "SMTP_PORT", "587",
            "SMTP_USER", "postmaster",
            "SMTP_PASSWORD", "correct-horse",
            "SMTP_FROM", "hello@acme.net");

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @ParameterizedTest
    @CsvSource({
        "SMTP_HOST, smtp.acme.net, passed",
        "SMTP_HOST, smtp://smtp.acme.net, failed",
        "SMTP_HOST, 127.0.0.1, failed",
        "SMTP_PORT, 587, passed",
        "SMTP_PORT, tls, failed",
        "SMTP_FROM, Acme <hello@acme.net>, failed",
    })
    void knowsTheFormOfEachKey(String key, String value, Status status) {
        assertThat(BENCH.status(key, value)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "SMTP_PORT, 25, warning",
        "SMTP_PORT, 8080, warning",
        "SMTP_PORT, 465, passed",
        "SMTP_HOST, smtp.sendgrid.net, failed",
        "SMTP_HOST, smtp.gmail.com, failed",
    })
    void knowsWhatFitsTogether(String key, String value, Status status) {
        assertThat(BENCH.together(Bench.with(KEYS, key, value)).status()).isEqualTo(status);
    }

    @Test
    @Proves("WIZ-18")
    void signsInAndSendsNothing() {
        // Given
        try (SmtpInbox inbox = SmtpInbox.start()) {

            // When
            Finding finding = BENCH.askedAt(KEYS, "smtp://localhost:" + inbox.port());

            // Then
            assertThat(finding.status()).isEqualTo(Status.passed);
            assertThat(inbox.mails()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"535, failed, does not accept user and password", "421, warning, takes no mail"})
    void tellsApartWhatTheServerSays(String mode, Status status, String words) {
        // Given
        try (SmtpInbox inbox = SmtpInbox.start().mode(mode)) {

            // When
            Finding finding = BENCH.askedAt(KEYS, "smtp://localhost:" + inbox.port());

            // Then
            assertThat(finding.status()).isEqualTo(status);
            assertThat(finding.message()).contains(words);
        }
    }
}
