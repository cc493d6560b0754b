package dev.livegate.launch.subject;

import dev.livegate.deployment.gate.Windows.BrokenGlass;
import dev.livegate.deployment.gate.Windows.Closed;
import dev.livegate.launch.record.TrialStanding;
import dev.livegate.launch.stripe.Troubles;
import dev.livegate.platform.secret.Secret;
import dev.livegate.product.Environment;
import dev.livegate.product.ProductView;
import java.util.Optional;
import java.util.Set;

/** One product on its way to one environment, and what stands around it. */
public record LaunchSubject(Offer offer, Around around) {

    /**
     * Whether the app is live, or the tenant sells before it is; what else runs, what is closed, and whether the product
     * could be bought in the sandbox.
     */
    public record Around(
            boolean appLive,
            Optional<BrokenGlass> brokenGlass,
            boolean sellBeforeLive,
            boolean busy,
            Optional<Closed> window,
            Set<String> keysSet,
            TrialStanding trial) {}

    public ProductView product() {
        return offer.product();
    }

    public Environment environment() {
        return offer.environment();
    }

    public Optional<Secret> key() {
        return offer.key();
    }

    public Troubles troubles() {
        return offer.troubles();
    }
}
