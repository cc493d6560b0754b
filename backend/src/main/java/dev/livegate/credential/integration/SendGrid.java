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
import java.util.Optional;
import java.util.regex.Pattern;

@Singleton
class SendGrid implements Integration {

    private static final String API_KEY = "SENDGRID_API_KEY";
    private static final String FROM = "SENDGRID_FROM_EMAIL";
    private static final Pattern FREE_MAIL =
            Pattern.compile(".*@(gmail|googlemail|yahoo|outlook|hotmail|icloud|aol|gmx|web)\\.[a-z.]+");

    @Override
    public String id() {
        return "sendgrid";
    }

    @Override
    public String label() {
        return "SendGrid";
    }

    @Override
    public String dashboard() {
        return "https://app.sendgrid.com/settings/api_keys";
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.required(
                        API_KEY,
                        "SG.…",
                        Forms.matching(
                                "SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}",
                                "A key of SendGrid is SG., 22 characters, a dot and 43 more; copy the whole of it.")),
                Key.required(FROM, "hello@your-domain.com", Forms.email()),
                Key.optional("SENDGRID_PUBLIC_KEY", "MFkw…", SendGrid::publicKey));
    }

    @Override
    public Verdict compare(Keyring keys) {
        return Remarks.none()
                .doubtIf(
                        FREE_MAIL.matcher(keys.need(FROM)).matches(),
                        "The sender is at a free mail service, whose rules make others refuse it; use your own domain.")
                .orElse("Key and sender fit together.");
    }

    @Override
    public String api(Keyring keys) {
        return "https://api.sendgrid.com";
    }

    @Override
    public Verdict ask(Keyring keys, Vendor vendor) {
        var reply = vendor.get(
                "/v3/scopes", request -> request.bearer(keys.secret(API_KEY).orElseThrow()));
        boolean maySend = reply.body()
                .path("scopes")
                .valueStream()
                .anyMatch(one -> one.asText().equals("mail.send"));
        return reply.trouble("SendGrid")
                .orElseGet(() -> Remarks.none()
                        .wrongIf(reply.status() == 401, "SendGrid does not know this key; it was deleted or cut off.")
                        .wrongIf(reply.status() != 401 && !reply.isOk(), "SendGrid refuses this key.")
                        .wrongIf(reply.isOk() && !maySend, "The key may not send mail; give it the right Mail Send.")
                        .orElse("SendGrid accepts the key, and it may send mail."));
    }

    /** The point of an elliptic curve in X.509 form, with which the app checks that a webhook comes from SendGrid. */
    private static Optional<String> publicKey(String value) {
        try {
            var form = new java.security.spec.X509EncodedKeySpec(
                    java.util.Base64.getDecoder().decode(value));
            java.security.KeyFactory.getInstance("EC").generatePublic(form);
            return Optional.empty();
        } catch (java.security.GeneralSecurityException | IllegalArgumentException noKey) {
            return Optional.of("This is no verification key; copy it from Mail Settings, Event Webhook, as it stands.");
        }
    }
}
