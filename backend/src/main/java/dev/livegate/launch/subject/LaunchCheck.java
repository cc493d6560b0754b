package dev.livegate.launch.subject;

import dev.livegate.launch.stripe.StripeFault;
import dev.livegate.platform.check.Check;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;

/** A statement that must be true before a product goes on sale. A new one is one class on the shelf checks. */
public interface LaunchCheck extends Check<LaunchSubject> {

    /** The class is called like the statement, and so is the check. */
    @Override
    default String id() {
        return getClass().getSimpleName();
    }

    /** Another look helps only where Stripe may say something else by then. */
    default Verdict refused(StripeFault fault) {
        return fault.isPassing()
                ? Verdict.failed(fault.sentence(), Fix.rerun(id()))
                : Verdict.failed(fault.sentence(), Fix.step("See the keys", "keys"));
    }
}
