package dev.livegate.credential.integration;

import dev.livegate.credential.vendor.Forms;
import dev.livegate.credential.vendor.Integration;
import dev.livegate.credential.vendor.Key;
import dev.livegate.credential.vendor.KeyMode;
import dev.livegate.credential.vendor.Keyring;
import dev.livegate.credential.vendor.Remarks;
import dev.livegate.credential.vendor.Vendor;
import dev.livegate.platform.check.Verdict;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

@Singleton
class Stripe implements Integration {

    private static final String SECRET = "STRIPE_SECRET_KEY";
    private static final String SANDBOX = "STRIPE_SANDBOX_SECRET_KEY";
    private static final String PUBLISHABLE = "STRIPE_PUBLISHABLE_KEY";
    private static final String IN_PAGE = "NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY";
    // Newer keys begin with the account's id: 51, then fourteen letters.
    private static final Pattern ACCOUNT = Pattern.compile("[a-z]k_(?:live|test)_51([A-Za-z0-9]{14}).*");
    private static final Key.Form PUBLIC_FORM = Forms.all(
            Forms.never("[sr]k_.*", "This is the secret key, and everybody would see it here; revoke it at Stripe."),
            Forms.matching("pk_(live|test)_[A-Za-z0-9]{8,}", "A publishable key begins with pk_live_ or pk_test_."));

    @Override
    public String id() {
        return "stripe";
    }

    @Override
    public String label() {
        return "Stripe";
    }

    @Override
    public String dashboard() {
        return "https://dashboard.stripe.com/apikeys";
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.required(
                        SECRET,
                        "sk_live_…",
                        Forms.all(
                                Forms.never("pk_.*", "This is the publishable key; put the secret key here."),
                                Forms.matching(
                                        "[sr]k_(live|test)_[A-Za-z0-9]{8,}",
                                        "A secret key begins with sk_live_ or rk_live_; copy the whole of it."))),
                Key.required(PUBLISHABLE, "pk_live_…", PUBLIC_FORM),
                Key.required(
                        "STRIPE_WEBHOOK_SECRET",
                        "whsec_…",
                        Forms.matching(
                                "whsec_[A-Za-z0-9+/=_-]{16,}",
                                "A signing secret begins with whsec_; it stands beside the webhook endpoint.")),
                Key.optional(IN_PAGE, "pk_live_…", PUBLIC_FORM),
                Key.optional(
                        SANDBOX,
                        "sk_test_…",
                        Forms.all(
                                Forms.never("[sr]k_live_.*", "This is a live key; put the test key here."),
                                Forms.matching(
                                        "[sr]k_test_[A-Za-z0-9]{8,}",
                                        "A test key begins with sk_test_ or rk_test_; copy the whole of it."))));
    }

    @Override
    public @Nullable KeyMode mode(String key, String value) {
        if (key.equals(SANDBOX)) {
            // It is a test key by purpose, in production too.
            return null;
        }
        return value.matches("[srp]k_test_.*") ? KeyMode.test : value.matches("[srp]k_live_.*") ? KeyMode.live : null;
    }

    @Override
    public Verdict compare(Keyring keys) {
        String secret = keys.need(SECRET);
        String publishable = keys.need(PUBLISHABLE);
        return Remarks.none()
                .wrongIf(
                        mode(SECRET, secret) != mode(PUBLISHABLE, publishable),
                        "One key is for test mode and the other for live mode; take both from the same mode.")
                .wrongIf(
                        ofAnother(secret, publishable),
                        "The publishable key belongs to another Stripe account than the secret key.")
                .wrongIf(
                        keys.differ(PUBLISHABLE, IN_PAGE),
                        "The page uses another publishable key than the server; make the two the same.")
                .orElse("The keys are of one account and one mode.");
    }

    @Override
    public String api(Keyring keys) {
        return "https://api.stripe.com";
    }

    @Override
    public Verdict ask(Keyring keys, Vendor vendor) {
        var reply = vendor.get(
                "/v1/account", request -> request.bearer(keys.secret(SECRET).orElseThrow()));
        boolean restricted = reply.status() == 403;
        return reply.trouble("Stripe")
                .orElseGet(() -> Remarks.none()
                        .wrongIf(
                                reply.status() == 401,
                                "Stripe does not know this secret key; it was revoked or cut off.")
                        .wrongIf(
                                !restricted && reply.status() != 401 && !reply.isOk(),
                                "Stripe refuses this secret key.")
                        .doubtIf(
                                restricted,
                                "The restricted key is valid, but may not read the account, so we saw no more.")
                        .doubtIf(
                                reply.isOk()
                                        && !reply.body().path("charges_enabled").asBoolean(true),
                                "Stripe accepts the key, but the account cannot take payments yet; finish its details.")
                        .orElse("Stripe accepts the key, and the account takes payments."));
    }

    private static boolean ofAnother(String secret, String publishable) {
        Matcher one = ACCOUNT.matcher(secret);
        Matcher other = ACCOUNT.matcher(publishable);
        return one.matches() && other.matches() && !one.group(1).equals(other.group(1));
    }
}
