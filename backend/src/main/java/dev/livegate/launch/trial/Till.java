package dev.livegate.launch.trial;

import dev.livegate.launch.stripe.Stripe;
import dev.livegate.launch.stripe.StripeAccess;
import dev.livegate.launch.stripe.StripeFault;
import dev.livegate.launch.stripe.StripeObjects.CheckoutSession;
import dev.livegate.launch.subject.LaunchSubject;
import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.platform.time.Ids;
import dev.livegate.product.Environment;
import dev.livegate.product.ProductView.PriceView;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jboss.logging.Logger;

/** Where one goes to buy: the checkout of Stripe's sandbox. A live key does not fit in here. */
@Singleton
class Till {

    private static final Logger LOG = Logger.getLogger(Till.class);
    private static final String BACK = "/dashboard/products";

    private final Stripe stripe;
    private final ModeConfig mode;

    Till(Stripe stripe, ModeConfig mode) {
        this.stripe = stripe;
        this.mode = mode;
    }

    StripeAccess with(LaunchSubject subject) {
        return stripe.with(subject.key().orElseThrow(), Environment.sandbox, subject.troubles());
    }

    CheckoutSession open(StripeAccess access, PriceView price) throws StripeFault {
        String back = mode.publicUrl() + BACK;
        Map<String, String> cart = Map.of(
                "mode",
                price.interval() == null ? "payment" : "subscription",
                "line_items[0][price]",
                String.valueOf(price.sandboxStripeId()),
                "line_items[0][quantity]",
                "1",
                "success_url",
                back,
                "cancel_url",
                back,
                "metadata[livegate_trial]",
                price.lookupKey());
        return access.openCheckout(cart, "livegate-trial-" + Ids.next());
    }

    /** Nobody is to pay there. What cannot be closed now closes by itself within a day. */
    void close(StripeAccess access, CheckoutSession session) {
        try {
            access.closeCheckout(session.id(), "livegate-trial-" + Ids.next());
        } catch (StripeFault fault) {
            LOG.infof("a checkout of the sandbox stays open for a day: %s", fault.category());
        }
    }
}
