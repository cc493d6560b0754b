package dev.livegate.launch.subject;

import dev.livegate.launch.stripe.StripeFault;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;

/** A statement of which only Stripe knows whether it is true. */
public interface StripeCheck extends LaunchCheck {

    @Override
    default boolean onPaper() {
        return false;
    }

    /** Another look helps only where Stripe may say something else by then. */
    default Verdict refused(StripeFault fault) {
        return fault.isPassing()
                ? Verdict.failed(fault.sentence(), Fix.rerun(id()))
                : Verdict.failed(fault.sentence(), Fix.step("See the keys", "keys"));
    }
}
