package dev.livegate.verification.visit;

import dev.livegate.platform.check.Check;

/** A statement about a deployed app. A new one is one class on the shelf probes, and its test. */
public interface Probe extends Check<Visit> {

    /** The class is called like the statement, and so is the check. */
    @Override
    default String id() {
        return getClass().getSimpleName();
    }

    default boolean isPartOf(Profile profile) {
        return true;
    }

    /** By what it judges; the time that this took is the time of the finding. */
    Call by();
}
