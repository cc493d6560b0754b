package dev.livegate.launch.subject;

import dev.livegate.platform.check.Check;

/** A statement that must be true before a product goes on sale. A new one is one class on the shelf checks. */
public interface LaunchCheck extends Check<LaunchSubject> {

    /** The class is called like the statement, and so is the check. */
    @Override
    default String id() {
        return getClass().getSimpleName();
    }

    /** Of what was read already: nobody is asked. */
    @Override
    default boolean onPaper() {
        return true;
    }
}
