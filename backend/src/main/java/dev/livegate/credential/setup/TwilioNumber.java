package dev.livegate.credential.setup;

import com.fasterxml.jackson.databind.JsonNode;
import dev.livegate.credential.vendor.Keyring;
import dev.livegate.credential.vendor.Setup;
import dev.livegate.credential.vendor.Vendor;
import jakarta.inject.Singleton;
import java.util.List;

/** The phone number: that it belongs to the account, sends texts, and brings the texts of others to the app. */
@Singleton
class TwilioNumber implements Setup {

    private static final String WEBHOOK = "/webhooks/twilio";

    @Override
    public String integration() {
        return "twilio";
    }

    @Override
    public String id() {
        return "twilio";
    }

    @Override
    public String api() {
        return "https://api.twilio.com";
    }

    @Override
    public List<Seen> look(Keyring keys, Vendor vendor, String appUrl) {
        String account = keys.need("TWILIO_ACCOUNT_SID");
        String number = keys.need("TWILIO_PHONE_NUMBER").replace("+", "%2B");
        var reply = vendor.get(
                "/2010-04-01/Accounts/" + account + "/IncomingPhoneNumbers.json?PhoneNumber=" + number,
                TwilioLogin.of(keys));
        if (!reply.isOk()) {
            return List.of();
        }
        JsonNode first = reply.body().path("incoming_phone_numbers").path(0);
        boolean sends = first.path("capabilities").path("sms").asBoolean(false);
        return List.of(
                Seen.of(
                        "twilio.number",
                        sends,
                        "The number belongs to the account and sends text messages.",
                        first.isMissingNode()
                                ? "The phone number is not one of this account. Enter one that is."
                                : "The phone number cannot send text messages. Choose one that can."),
                Seen.of(
                        "twilio.inbound",
                        first.path("sms_url").asText().equals(appUrl + WEBHOOK),
                        "Text messages to the number reach your app.",
                        "Text messages to the number do not reach your app. Enter " + WEBHOOK
                                + " of your app as its messaging webhook."));
    }
}
