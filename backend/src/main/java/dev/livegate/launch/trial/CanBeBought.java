package dev.livegate.launch.trial;

import dev.livegate.launch.stripe.StripeAccess;
import dev.livegate.launch.stripe.StripeFault;
import dev.livegate.launch.stripe.StripeFault.Category;
import dev.livegate.launch.stripe.StripeObjects.CheckoutSession;
import dev.livegate.launch.subject.LaunchSubject;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import dev.livegate.product.ProductView.PriceView;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;

/** One price: Stripe opens a checkout for it that asks for the right amount, and whose page answers. */
final class CanBeBought implements TrialCheck {

    private final PriceView price;
    private final Till till;
    private final Function<String, Verdict> page;

    CanBeBought(PriceView price, Till till, Function<String, Verdict> page) {
        this.price = price;
        this.till = till;
        this.page = page;
    }

    @Override
    public String id() {
        return "CanBeBought:" + price.lookupKey();
    }

    @Override
    public String title() {
        return "The price " + price.lookupKey() + " can be bought";
    }

    @Override
    public Set<String> after() {
        return Set.of(SandboxReady.ID);
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(20);
    }

    @Override
    public Verdict judge(LaunchSubject subject) {
        StripeAccess stripe = till.with(subject);
        try {
            CheckoutSession session = till.open(stripe, price);
            Verdict verdict = judged(session);
            till.close(stripe, session);
            return verdict;
        } catch (StripeFault fault) {
            return fault.category() == Category.invalid_request
                    ? Verdict.failed(fault.sentence(), Fix.open("Edit the product", "/dashboard/products"))
                    : Verdict.deferred(fault.sentence(), Fix.text("Try again in a minute."));
        }
    }

    private Verdict judged(CheckoutSession session) {
        if (session.livemode()) {
            return Verdict.failed("Stripe opened a real checkout with a test key. Put another test key in.");
        }
        if (!session.asks(price.amount(), price.currency())) {
            return Verdict.failed(
                    "The sandbox asks for " + session.total() + " " + session.currency() + " and the product costs "
                            + price.amount() + " " + price.currency()
                            + ", in the smallest unit. Put the product on sale in the sandbox again.",
                    Fix.open("See the product", "/dashboard/products"));
        }
        String url = session.url();
        return !session.isOpen() || url == null
                ? Verdict.failed("Stripe made a checkout that is not open.", Fix.text("Try again in a minute."))
                : page.apply(url);
    }
}
