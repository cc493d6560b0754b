package dev.livegate.credential.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.credential.vendor.Bench;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Status;
import dev.livegate.sandbox.host.Answer;
import dev.livegate.testing.Proves;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers as twilio.com/docs/iam/test-credentials, /docs/api/errors/20003 and /docs/phone-numbers publish them. */
class TwilioTest {

    private static final Bench BENCH = new Bench(new Twilio());

    @AfterAll
    static void close() {
        BENCH.close();
    }

    private static final String SID = "AC" + "0123456789abcdef".repeat(2);
    private static final Map<String, String> KEYS = Map.of(
            "TWILIO_ACCOUNT_SID",
            SID,
            "TWILIO_AUTH_TOKEN",
            "fedcba9876543210".repeat(2),
            "TWILIO_PHONE_NUMBER",
            "+15558675310");

    @ParameterizedTest
    @CsvSource({
        "TWILIO_ACCOUNT_SID, AC0123456789abcdef0123456789abcdef, passed",
        "TWILIO_ACCOUNT_SID, SK0123456789abcdef0123456789abcdef, failed",
        "TWILIO_ACCOUNT_SID, AC0123, failed",
        "TWILIO_AUTH_TOKEN, 0123456789abcdef0123456789abcdef, passed",
        "TWILIO_AUTH_TOKEN, 0123456789ABCDEF, failed",
        "TWILIO_PHONE_NUMBER, +491711234567, passed",
        "TWILIO_PHONE_NUMBER, 0171 1234567, failed",
        "TWILIO_PHONE_NUMBER, 004917112345, failed",
        "TWILIO_PHONE_NUMBER, +0171123456, failed",
        "TWILIO_PHONE_NUMBER, +1 (555) 867-5310, failed",
        "TWILIO_WEBHOOK_URL, https://api.acme.net/webhooks/twilio, passed",
        "TWILIO_WEBHOOK_URL, http://api.acme.net/webhooks/twilio, failed",
        "TWILIO_WEBHOOK_URL, http://localhost:3000/webhooks/twilio, failed",
    })
    @Proves("LIST-15 to LIST-18")
    void knowsTheFormOfEachKey(String key, String value, Status status) {
        assertThat(BENCH.status(key, value)).isEqualTo(status);
    }

    @Test
    void knowsANumberThatIsForTestsOnly() {
        assertThat(BENCH.together(Bench.with(KEYS, "TWILIO_PHONE_NUMBER", "+15005550006"))
                        .status())
                .isEqualTo(Status.failed);
        assertThat(BENCH.together(KEYS).status()).isEqualTo(Status.passed);
    }

    @Test
    @Proves({"LIST-15", "LIST-16"})
    void asksTheAccountAndItsNumber() {
        // When
        Finding finding = BENCH.asked(
                KEYS,
                call -> call.path().endsWith("IncomingPhoneNumbers.json") ? numbers(true) : account("active", "Full"));

        // Then
        assertThat(finding.status()).isEqualTo(Status.passed);
        assertThat(BENCH.calls()).allMatch(call -> call.method().equals("GET"));
        assertThat(BENCH.calls().get(0).header("authorization"))
                .contains("Basic "
                        + Base64.getEncoder().encodeToString((SID + ":" + KEYS.get("TWILIO_AUTH_TOKEN")).getBytes()));
        assertThat(BENCH.calls().get(1).query("PhoneNumber")).contains("+15558675310");
    }

    @Test
    void tellsApartWhatTwilioRefuses() {
        // Given
        Answer wrongToken = Answer.json(401, Map.of("code", 20003, "message", "Authenticate", "status", 401));
        Answer testOnly = Answer.json(403, Map.of("code", 20008, "status", 403));

        // When
        Finding finding = BENCH.asked(KEYS, call -> wrongToken);

        // Then
        assertThat(finding.message()).isEqualTo("Twilio does not accept account SID and auth token together.");
        assertThat(BENCH.asked(KEYS, call -> testOnly).message()).contains("test credentials");
        assertThat(BENCH.asked(KEYS, call -> account("suspended", "Full")).message())
                .contains("not active");
    }

    @Test
    void knowsANumberOfSomebodyElseOrWithoutText() {
        // Given
        Answer none = Answer.json(200, Map.of("incoming_phone_numbers", List.of()));

        // When
        Finding foreign =
                BENCH.asked(KEYS, call -> call.path().contains("Incoming") ? none : account("active", "Full"));

        // Then
        assertThat(foreign.message()).contains("not one of this account");
        assertThat(BENCH.asked(
                                KEYS,
                                call -> call.path().contains("Incoming") ? numbers(false) : account("active", "Full"))
                        .message())
                .contains("cannot send text messages");
        assertThat(BENCH.asked(
                                KEYS,
                                call -> call.path().contains("Incoming") ? numbers(true) : account("active", "Trial"))
                        .status())
                .isEqualTo(Status.warning);
    }

    private static Answer account(String status, String type) {
        return Answer.json(200, Map.of("sid", SID, "status", status, "type", type));
    }

    private static Answer numbers(boolean sms) {
        var capabilities = Map.of("voice", true, "sms", sms, "mms", false);
        return Answer.json(
                200,
                Map.of(
                        "incoming_phone_numbers",
                        List.of(Map.of("phone_number", "+15558675310", "capabilities", capabilities))));
    }
}
