package dev.livegate.launch.steps;

import static dev.livegate.launch.record.LaunchProblem.STRIPE_REFUSED;

import dev.livegate.launch.record.LaunchDesk;
import dev.livegate.launch.stripe.Stripe;
import dev.livegate.launch.stripe.StripeAccess;
import dev.livegate.launch.stripe.StripeFault;
import dev.livegate.launch.subject.Launch;
import dev.livegate.launch.subject.Offer;
import dev.livegate.platform.flow.NotYet;
import dev.livegate.platform.flow.StepContext;
import jakarta.inject.Singleton;

/** Work at Stripe: what passes by itself is tried again, and anything else is the last word. */
@Singleton
class AtStripe {

    private final Stripe stripe;
    private final LaunchDesk desk;
    private final InTime inTime;

    AtStripe(Stripe stripe, LaunchDesk desk, InTime inTime) {
        this.stripe = stripe;
        this.desk = desk;
        this.inTime = inTime;
    }

    interface Work {
        void with(StripeAccess stripe) throws StripeFault;
    }

    void work(StepContext<Launch> context, Offer offer, Work work) throws StripeFault, NotYet {
        StripeAccess access = stripe.with(
                offer.key()
                        .orElseThrow(() -> STRIPE_REFUSED.because(
                                "The key of Stripe for this environment is gone. Put it under Keys again.")),
                offer.environment(),
                offer.troubles());
        try {
            work.with(access);
        } catch (StripeFault fault) {
            desk.troubled(context.scope(), context.subject().id(), fault);
            if (fault.isPassing()) {
                inTime.orWait(context, fault.sentence());
                throw fault;
            }
            throw STRIPE_REFUSED.because(fault.sentence());
        } finally {
            desk.heard(context.scope(), context.subject().id(), offer.troubles());
        }
    }
}
