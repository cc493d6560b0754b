package dev.livegate.credential.setup;

import dev.livegate.credential.vendor.Keyring;
import dev.livegate.credential.vendor.Setup;
import dev.livegate.credential.vendor.Vendor;
import jakarta.inject.Singleton;
import java.util.List;

/** Messaging services live behind an address of their own. */
@Singleton
class TwilioMessaging implements Setup {

    @Override
    public String integration() {
        return "twilio";
    }

    @Override
    public String id() {
        return "twilio-messaging";
    }

    @Override
    public String api() {
        return "https://messaging.twilio.com";
    }

    @Override
    public List<Seen> look(Keyring keys, Vendor vendor, String appUrl) {
        var reply = vendor.get("/v1/Services?PageSize=1", TwilioLogin.of(keys));
        return reply.isOk()
                ? List.of(Seen.of(
                        "twilio.messaging-service",
                        !reply.body().path("services").isEmpty(),
                        "There is a messaging service.",
                        "There is no messaging service. Create one in the console, Messaging, Services."))
                : List.of();
    }
}
