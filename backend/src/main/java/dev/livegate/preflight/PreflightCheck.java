package dev.livegate.preflight;

import dev.livegate.platform.check.Check;

/** A statement that must be true before a deploy. A new one is one class on the shelf checks, and its test. */
public interface PreflightCheck extends Check<Subject> {

    /** The class is called like the statement, and so is the check. */
    @Override
    default String id() {
        return getClass().getSimpleName();
    }
}
