package dev.livegate.credential.integration;

import dev.livegate.credential.vendor.Forms;
import dev.livegate.credential.vendor.Integration;
import dev.livegate.credential.vendor.Key;
import dev.livegate.credential.vendor.Keyring;
import dev.livegate.credential.vendor.Remarks;
import dev.livegate.credential.vendor.Vendor;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.outbound.http.Request;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.UnaryOperator;

@Singleton
class Twilio implements Integration {

    private static final String ACCOUNT = "TWILIO_ACCOUNT_SID";
    private static final String TOKEN = "TWILIO_AUTH_TOKEN";
    private static final String PHONE = "TWILIO_PHONE_NUMBER";
    // Twilio's own number for authentication with test credentials where only live ones serve.
    private static final int TEST_CREDENTIALS = 20008;

    @Override
    public String id() {
        return "twilio";
    }

    @Override
    public String label() {
        return "Twilio";
    }

    @Override
    public String dashboard() {
        return "https://console.twilio.com/";
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.required(
                        ACCOUNT,
                        "AC…",
                        Forms.all(
                                Forms.never("SK.*", "This is the SID of an API key; the account's begins with AC."),
                                Forms.matching("AC[0-9a-f]{32}", "An account SID is AC and 32 hex digits."))),
                Key.required(TOKEN, "32 hex digits", Forms.matching("[0-9a-f]{32}", "An auth token is 32 hex digits.")),
                Key.required(PHONE, "+15551234567", Forms.phone()),
                Key.optional("TWILIO_WEBHOOK_URL", "https://…/webhooks/twilio", Forms.https()));
    }

    @Override
    public Verdict compare(Keyring keys) {
        boolean magic = keys.need(PHONE).matches("\\+1500555\\d{4}");
        return Remarks.none()
                .wrongIf(
                        keys.need(ACCOUNT).substring(2).equals(keys.need(TOKEN)),
                        "The auth token is the account SID again; copy the token.")
                .wrongIf(magic, "This is one of Twilio's numbers for tests, which reach nobody; enter your own.")
                .orElse("The keys fit together.");
    }

    @Override
    public String api(Keyring keys) {
        return "https://api.twilio.com";
    }

    @Override
    public Verdict ask(Keyring keys, Vendor vendor) {
        String account = "/2010-04-01/Accounts/" + keys.need(ACCOUNT);
        UnaryOperator<Request> login = Basic.login(keys.need(ACCOUNT), keys.need(TOKEN));
        var reply = vendor.get(account + ".json", login);
        return reply.trouble("Twilio").orElseGet(() -> {
            if (!reply.isOk()) {
                return refusal(reply);
            }
            String status = reply.text("/status");
            String number = keys.need(PHONE).replace("+", "%2B");
            return status.isEmpty() || status.equals("active")
                    ? phone(vendor.get(account + "/IncomingPhoneNumbers.json?PhoneNumber=" + number, login), reply)
                    : Verdict.failed("The Twilio account is not active; look at its state in the console.");
        });
    }

    private static Verdict refusal(Vendor.Reply reply) {
        return Remarks.none()
                .wrongIf(
                        reply.body().path("code").asInt() == TEST_CREDENTIALS,
                        "These are Twilio's test credentials; take the live ones from the console.")
                .wrongIf(true, "Twilio does not accept account SID and auth token together.")
                .orElse("");
    }

    private static Verdict phone(Vendor.Reply numbers, Vendor.Reply account) {
        var first = numbers.body().path("incoming_phone_numbers").path(0);
        return numbers.trouble("Twilio")
                .orElseGet(() -> Remarks.none()
                        .wrongIf(
                                numbers.isOk() && first.isMissingNode(), "The phone number is not one of this account.")
                        .wrongIf(
                                !first.path("capabilities").path("sms").asBoolean(true),
                                "The phone number cannot send text messages.")
                        .doubtIf(
                                !numbers.isOk(),
                                "Twilio accepts the keys, but does not show the numbers of the account.")
                        .doubtIf(
                                account.text("/type").equals("Trial"),
                                "The account is a trial, which reaches numbers that you have verified only.")
                        .orElse("Twilio accepts the keys, and the number can send text messages."));
    }
}
