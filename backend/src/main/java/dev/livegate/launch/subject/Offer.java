package dev.livegate.launch.subject;

import dev.livegate.launch.plan.LastSight;
import dev.livegate.launch.plan.Sight;
import dev.livegate.launch.stripe.StripeAccess;
import dev.livegate.launch.stripe.StripeFault;
import dev.livegate.launch.stripe.Troubles;
import dev.livegate.platform.secret.Secret;
import dev.livegate.product.Environment;
import dev.livegate.product.ProductView;
import java.util.Optional;

/** A product for one environment, the key that opens it there, what was just seen there, and what trouble there was. */
public record Offer(
        ProductView product, Environment environment, Optional<Secret> key, LastSight lastSight, Troubles troubles) {

    public Sight look(StripeAccess stripe) throws StripeFault {
        return lastSight.look(stripe, product, environment);
    }

    /** What was just seen there, or else what is there now. */
    public Sight sight(StripeAccess stripe) throws StripeFault {
        return lastSight.takeOrLook(stripe, product, environment);
    }
}
