package dev.livegate.credential.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.credential.vendor.Bench;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Status;
import dev.livegate.sandbox.host.Answer;
import dev.livegate.testing.Proves;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers as the reference of GET /v3/scopes and the list of errors on twilio.com/docs/sendgrid publish them. */
class SendGridTest {

    private static final Bench BENCH = new Bench(new SendGrid());

    @AfterAll
    static void close() {
        BENCH.close();
    }

    private static final Map<String, String> KEYS = Map.of(
            "SENDGRID_API_KEY", "SG." + "a".repeat(22) + "." + "b".repeat(43), "SENDGRID_FROM_EMAIL", "hello@acme.net");

    @ParameterizedTest
    @CsvSource({
        "SENDGRID_API_KEY, SG.abc.def, failed",
        "SENDGRID_FROM_EMAIL, hello@acme.net, passed",
        "SENDGRID_FROM_EMAIL, Acme <hello@acme.net>, failed",
        "SENDGRID_PUBLIC_KEY, bm90IGEga2V5, failed",
        "SENDGRID_PUBLIC_KEY, MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE83T4O/n84iotIvIW4mdBgQ/7dAfSmpqIM8kF9mN1flpVKS3GRqe62gw+2fNNRaINXvVpiglSI8eNEc6wEA3F+g==, passed",
    })
    @Proves("LIST-21 to LIST-23")
    void knowsTheFormOfEachKey(String key, String value, Status status) {
        assertThat(BENCH.status(key, value)).isEqualTo(status);
    }

    @Test
    void warnsOfASenderAtAFreeMailService() {
        assertThat(BENCH.together(Bench.with(KEYS, "SENDGRID_FROM_EMAIL", "acme@gmail.com"))
                        .status())
                .isEqualTo(Status.warning);
        assertThat(BENCH.together(KEYS).status()).isEqualTo(Status.passed);
    }

    @Test
    @Proves("LIST-21")
    void asksWhatTheKeyMayDo() {
        // Given
        Answer scopes = Answer.json(200, Map.of("scopes", List.of("mail.send", "alerts.read")));

        // When
        Finding finding = BENCH.asked(KEYS, call -> scopes);

        // Then
        assertThat(finding.status()).isEqualTo(Status.passed);
        assertThat(BENCH.calls().get(0).path()).isEqualTo("/v3/scopes");
        assertThat(BENCH.calls().get(0).header("authorization")).contains("Bearer " + KEYS.get("SENDGRID_API_KEY"));
    }

    @Test
    void tellsApartWhatSendGridRefuses() {
        // Given
        Answer unknown = Answer.json(401, Map.of("errors", List.of(Map.of("message", "authorization required"))));
        Answer readOnly = Answer.json(200, Map.of("scopes", List.of("alerts.read")));

        // When
        Finding finding = BENCH.asked(KEYS, call -> unknown);

        // Then
        assertThat(finding.message()).contains("does not know this key");
        assertThat(BENCH.asked(KEYS, call -> readOnly).message()).contains("may not send mail");
        assertThat(BENCH.asked(KEYS, call -> Answer.json(403, Map.of())).status())
                .isEqualTo(Status.failed);
    }
}
