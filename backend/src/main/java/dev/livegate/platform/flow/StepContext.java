package dev.livegate.platform.flow;

import dev.livegate.platform.scope.Scope;
import java.util.UUID;

/** What a step works with. */
public interface StepContext<S> {

    Scope scope();

    /** The run: a good natural key, together with the step's name. */
    UUID run();

    S subject();

    /** For steps that take long; shown at once. */
    void progress(int percent, String message);

    /** What this step writes into our own database, for its tenant: in the very transaction that notes it as done. */
    void lastly(Runnable writing);

    /** Stays to be read beside the step once it is done. */
    void note(String words);

    /** Says that this step did not apply; it returns after that. */
    void skip(String why);
}
