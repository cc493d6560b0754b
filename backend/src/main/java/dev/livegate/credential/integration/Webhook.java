package dev.livegate.credential.integration;

import dev.livegate.credential.vendor.Forms;
import dev.livegate.credential.vendor.Integration;
import dev.livegate.credential.vendor.Key;
import dev.livegate.credential.vendor.Keyring;
import dev.livegate.credential.vendor.Remarks;
import dev.livegate.credential.vendor.Vendor;
import dev.livegate.platform.check.Verdict;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class Webhook implements Integration {

    private static final String URL = "WEBHOOK_URL";
    private static final String SECRET = "WEBHOOK_SECRET";
    private static final int SHORTEST = 24;

    @Override
    public String id() {
        return "webhook";
    }

    @Override
    public String label() {
        return "Webhook";
    }

    @Override
    public String dashboard() {
        return "https://www.standardwebhooks.com/";
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.required(URL, "https://…", Forms.https()),
                Key.required(
                        SECRET,
                        "whsec_…",
                        Forms.matching(
                                "\\S{" + SHORTEST + ",}", "Use at least 24 characters: openssl rand -base64 32")));
    }

    @Override
    public String api(Keyring keys) {
        return keys.need(URL);
    }

    /** HEAD sets nothing off, so any answer that is no breakdown means that somebody is there. */
    @Override
    public Verdict ask(Keyring keys, Vendor vendor) {
        var reply = vendor.head("");
        return reply.trouble("The receiver")
                .orElseGet(() -> Remarks.none()
                        .wrongIf(reply.status() == 410, "The receiver says that this address is gone for good.")
                        .doubtIf(
                                reply.status() == 404,
                                "The receiver knows nothing at this address for HEAD; check the path.")
                        .orElse("The receiver answers."));
    }
}
