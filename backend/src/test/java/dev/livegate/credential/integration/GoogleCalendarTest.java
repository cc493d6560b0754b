package dev.livegate.credential.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.credential.vendor.Bench;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Status;
import dev.livegate.platform.time.Time;
import dev.livegate.sandbox.host.Answer;
import dev.livegate.testing.Proves;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers as developers.google.com/identity/protocols/oauth2/service-account publishes them. */
class GoogleCalendarTest {

    private static final Bench BENCH = new Bench(new GoogleCalendar(new Time()));

    @AfterAll
    static void close() {
        BENCH.close();
    }

    private static final String PEM = pem();
    private static final Map<String, String> KEYS =
            Map.of("GOOGLE_SVC_ACCOUNT_JSON", file("service_account", "acme@acme.iam.gserviceaccount.com", PEM));

    @Test
    @Proves("LIST-27")
    void knowsAFileThatDoesNotDecode() {
        assertThat(BENCH.status("GOOGLE_SVC_ACCOUNT_JSON", KEYS.get("GOOGLE_SVC_ACCOUNT_JSON")))
                .isEqualTo(Status.passed);
        assertThat(BENCH.key("GOOGLE_SVC_ACCOUNT_JSON", "{\"type\":\"service_account\"}")
                        .message())
                .contains("the JSON itself");
        assertThat(BENCH.key("GOOGLE_SVC_ACCOUNT_JSON", "ey%%%").message()).contains("does not decode");
        assertThat(BENCH.key("GOOGLE_SVC_ACCOUNT_JSON", "bm90IGpzb24=").message())
                .contains("does not decode");
        assertThat(BENCH.key("GOOGLE_SVC_ACCOUNT_JSON", file("authorized_user", "a@b.c", PEM))
                        .message())
                .contains("another kind");
        assertThat(BENCH.key("GOOGLE_SVC_ACCOUNT_JSON", file("service_account", "", PEM))
                        .message())
                .contains("lacks");
        assertThat(BENCH.key("GOOGLE_SVC_ACCOUNT_JSON", file("service_account", "a@b.c", "nonsense"))
                        .message())
                .contains("lacks");
    }

    @ParameterizedTest
    @CsvSource({
        "GOOGLE_CLIENT_ID, 123456789012-abc123.apps.googleusercontent.com, passed",
        "GOOGLE_CLIENT_ID, acme, failed",
        "GOOGLE_CLIENT_SECRET, GOCSPX-abcdefghijklmnopqrstuvwx, passed",
        "GOOGLE_CLIENT_SECRET, 123456789012-abc123.apps.googleusercontent.com, failed",
    })
    @Proves("LIST-28")
    void knowsTheFormOfTheClient(String key, String value, Status status) {
        assertThat(BENCH.status(key, value)).isEqualTo(status);
    }

    @Test
    @Proves("LIST-29")
    void missesTheSecretOfAClient() {
        assertThat(BENCH.together(
                                Bench.with(KEYS, "GOOGLE_CLIENT_ID", "123456789012-abc123.apps.googleusercontent.com"))
                        .status())
                .isEqualTo(Status.failed);
        assertThat(BENCH.together(KEYS).status()).isEqualTo(Status.passed);
    }

    @Test
    @Proves("LIST-30")
    void exchangesAnAssertionOfTheAccount() {
        // When
        Finding finding =
                BENCH.asked(KEYS, call -> Answer.json(200, Map.of("access_token", "ya29.x", "expires_in", 3599)));

        // Then
        assertThat(finding.status()).isEqualTo(Status.passed);
        String claims = new String(Base64.getUrlDecoder()
                .decode(BENCH.calls().get(0).text().split("assertion=")[1].split("\\.")[1]));
        assertThat(claims)
                .contains(
                        "acme@acme.iam.gserviceaccount.com",
                        "calendar.readonly",
                        "https://oauth2.googleapis.com/token");
    }

    @Test
    void tellsApartWhatGoogleRefuses() {
        // Given
        Answer gone = Answer.json(400, Map.of("error", "invalid_grant", "error_description", "Invalid JWT Signature."));
        Answer noScope = Answer.json(401, Map.of("error", "unauthorized_client"));

        // When
        Finding finding = BENCH.asked(KEYS, call -> gone);

        // Then
        assertThat(finding.message()).contains("was deleted");
        assertThat(BENCH.asked(KEYS, call -> noScope).message()).contains("no access to Calendar");
    }

    private static String file(String type, String email, String key) {
        String json = "{\"type\":\"%s\",\"client_email\":\"%s\",\"private_key\":\"%s\"}"
                .formatted(type, email, key.replace("\n", "\\n"));
        return Base64.getEncoder().encodeToString(json.getBytes());
    }

    private static String pem() {
        try {
            var generator = java.security.KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            return "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
