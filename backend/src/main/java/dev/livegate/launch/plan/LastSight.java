package dev.livegate.launch.plan;

import dev.livegate.launch.stripe.StripeAccess;
import dev.livegate.launch.stripe.StripeFault;
import dev.livegate.product.Environment;
import dev.livegate.product.ProductView;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What a check has seen at Stripe a moment ago, for the plan that follows at once; whoever comes later looks again. */
public final class LastSight {

    private final AtomicReference<@Nullable Sight> last = new AtomicReference<>();

    public Sight look(StripeAccess stripe, ProductView wanted, Environment environment) throws StripeFault {
        Sight sight = Sight.of(stripe, wanted, environment);
        last.set(sight);
        return sight;
    }

    public Sight takeOrLook(StripeAccess stripe, ProductView wanted, Environment environment) throws StripeFault {
        @Nullable Sight seen = last.getAndSet(null);
        return seen == null ? Sight.of(stripe, wanted, environment) : seen;
    }
}
