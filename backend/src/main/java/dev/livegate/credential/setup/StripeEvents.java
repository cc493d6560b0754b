package dev.livegate.credential.setup;

import dev.livegate.credential.vendor.Keyring;
import dev.livegate.credential.vendor.Setup;
import dev.livegate.credential.vendor.Vendor;
import dev.livegate.credential.vendor.Vendor.Reply;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whether the app takes an event that Stripe's secret signed, and none that it did not. Of a kind that no app acts upon. */
@Singleton
class StripeEvents implements Setup {

    private static final String HMAC = "HmacSHA256";
    private static final String EVENT =
            "{\"id\":\"evt_livegate_trial\",\"object\":\"event\",\"type\":\"livegate.trial\","
                    + "\"livemode\":false,\"data\":{\"object\":{\"object\":\"livegate.trial\"}}}";

    private final Time time;

    StripeEvents(Time time) {
        this.time = time;
    }

    @Override
    public String integration() {
        return "stripe";
    }

    @Override
    public String id() {
        return "stripe-events";
    }

    /** The app itself is asked. */
    @Override
    public String api() {
        return "";
    }

    @Override
    public String apiFor(String appUrl) {
        return appUrl;
    }

    @Override
    public List<Seen> look(Keyring keys, Vendor app, String appUrl) {
        Optional<String> secret = keys.get("STRIPE_WEBHOOK_SECRET");
        return secret.flatMap(right -> verdict(app, right))
                .map(verdict -> List.of(new Seen("synthetic.stripe-event", verdict)))
                .orElse(List.of());
    }

    /** Nothing of an app that is silent. */
    private Optional<Verdict> verdict(Vendor app, String secret) {
        Reply signed = send(app, secret);
        Reply forged = send(app, "whsec_of_somebody_else");
        if (signed.status() == 0 || forged.status() == 0) {
            return Optional.empty();
        }
        if (!signed.isOk()) {
            return Optional.of(
                    Verdict.failed("Your app does not take an event that is signed as Stripe signs. It answers "
                            + signed.status() + " at /webhooks/stripe. Compare STRIPE_WEBHOOK_SECRET there and here."));
        }
        return Optional.of(
                forged.isOk()
                        ? Verdict.failed("Your app takes events that somebody else signed. Check the signature.")
                        : Verdict.passed(
                                "Your app took a signed test event, and refused one that somebody else signed."));
    }

    private Reply send(Vendor app, String secret) {
        long at = time.now().getEpochSecond();
        String signature = "t=" + at + ",v1=" + hmac(secret, at + "." + EVENT);
        return app.post(
                "/webhooks/stripe", "application/json", EVENT, call -> call.header("stripe-signature", signature));
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
