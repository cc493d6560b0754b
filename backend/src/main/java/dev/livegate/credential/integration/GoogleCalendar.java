package dev.livegate.credential.integration;

import dev.livegate.credential.vendor.Forms;
import dev.livegate.credential.vendor.Integration;
import dev.livegate.credential.vendor.Key;
import dev.livegate.credential.vendor.Keyring;
import dev.livegate.credential.vendor.Remarks;
import dev.livegate.credential.vendor.Vendor;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class GoogleCalendar implements Integration {

    private static final String ACCOUNT = "GOOGLE_SVC_ACCOUNT_JSON";
    private static final String CLIENT = "GOOGLE_CLIENT_ID";
    private static final String CLIENT_SECRET = "GOOGLE_CLIENT_SECRET";

    private final Time time;

    GoogleCalendar(Time time) {
        this.time = time;
    }

    @Override
    public String id() {
        return "google-calendar";
    }

    @Override
    public String label() {
        return "Google Calendar";
    }

    @Override
    public String dashboard() {
        return "https://console.cloud.google.com/apis/credentials";
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.required(ACCOUNT, "base64 of the JSON file", ServiceAccount::objection),
                Key.optional(
                        CLIENT,
                        "….apps.googleusercontent.com",
                        Forms.matching(
                                "\\d{6,}-[a-z0-9]+\\.apps\\.googleusercontent\\.com",
                                "A client id ends in .apps.googleusercontent.com; copy the whole of it.")),
                Key.optional(
                        CLIENT_SECRET,
                        "GOCSPX-…",
                        Forms.all(
                                Forms.never(".*googleusercontent.*", "This is the client id; put the secret here."),
                                Forms.matching("[A-Za-z0-9_-]{20,}", "A client secret has 20 characters or more."))));
    }

    @Override
    public Verdict compare(Keyring keys) {
        return Remarks.none()
                .wrongIf(
                        keys.has(CLIENT) != keys.has(CLIENT_SECRET),
                        "Client id and client secret go together, and one of them is missing.")
                .orElse("The keys fit together.");
    }

    @Override
    public String api(Keyring keys) {
        return "https://oauth2.googleapis.com";
    }

    @Override
    public Verdict ask(Keyring keys, Vendor vendor) {
        ServiceAccount account = ServiceAccount.read(keys.need(ACCOUNT)).orElseThrow();
        String assertion = account.assertion(time.now());
        var reply = vendor.post(
                "/token",
                "application/x-www-form-urlencoded",
                "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=" + assertion);
        String error = reply.text("/error");
        return reply.trouble("Google")
                .orElseGet(() -> Remarks.none()
                        .wrongIf(
                                error.equals("invalid_grant"),
                                "Google does not accept this service account; its key or the account itself was deleted.")
                        .wrongIf(
                                !error.equals("invalid_grant") && !reply.isOk(),
                                "Google gives this service account no access to Calendar; switch the Calendar API on.")
                        .orElse("Google gives the service account access to Calendar."));
    }
}
