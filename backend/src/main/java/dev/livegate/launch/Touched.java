package dev.livegate.launch;

import static dev.livegate.launch.record.LaunchProblem.STRIPE_REFUSED;

import dev.livegate.launch.LaunchAnswer.RollbackPreview;
import dev.livegate.launch.plan.ChangeBook;
import dev.livegate.launch.plan.ChangeBook.Entry;
import dev.livegate.launch.record.DeploymentStatus;
import dev.livegate.launch.stripe.Stripe;
import dev.livegate.launch.stripe.StripeAccess;
import dev.livegate.launch.stripe.StripeAccess.Subscribers;
import dev.livegate.launch.stripe.StripeFault;
import dev.livegate.launch.subject.LaunchReader;
import dev.livegate.launch.subject.Offer;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * Who has subscribed to what a launch put on sale: they stay subscribed, at a price that is not on sale any more.
 * A key that may not read subscriptions still rolls back: nobody knows then how many there are.
 */
@Singleton
class Touched {

    private final ChangeBook book;
    private final LaunchReader launches;
    private final Stripe stripe;

    Touched(ChangeBook book, LaunchReader launches, Stripe stripe) {
        this.book = book;
        this.launches = launches;
        this.stripe = stripe;
    }

    RollbackPreview by(Scope scope, UUID deployment, DeploymentStatus status) {
        Offer offer = launches.read(scope, deployment).offer();
        List<Entry> entries = book.entries(scope, deployment);
        List<String> prices =
                entries.stream().flatMap(entry -> entry.priceMade().stream()).toList();
        List<String> titles =
                entries.stream().map(entry -> entry.change().title()).toList();
        try {
            StripeAccess access = stripe.with(
                    offer.key().orElseThrow(() -> STRIPE_REFUSED.because("There is no key of Stripe for it any more.")),
                    offer.environment(),
                    offer.troubles());
            int count = 0;
            boolean more = false;
            for (String price : prices) {
                Subscribers found = access.subscribers(price);
                count += found.count();
                more |= found.more();
            }
            return new RollbackPreview(deployment, status, true, titles, prices, count, more);
        } catch (StripeFault fault) {
            if (fault.category() == StripeFault.Category.permission) {
                return new RollbackPreview(deployment, status, true, titles, prices, 0, true);
            }
            throw STRIPE_REFUSED.because(fault.sentence());
        }
    }
}
