package dev.livegate.golive;

import dev.livegate.golive.candidate.Candidate;
import dev.livegate.platform.check.Check;
import dev.livegate.platform.problem.Refusal;

/**
 * A statement that must be true before going live. It judges what was read under the lock and asks nobody; what is only
 * a matter of time is deferred, and holds. A new one is one class on the shelf gates, and its test.
 */
public interface Gate extends Check<Candidate> {

    /** How going live is refused while it is not true. */
    Refusal refusal();

    /** The class is called like the statement, and so is the gate. */
    @Override
    default String id() {
        return getClass().getSimpleName();
    }
}
