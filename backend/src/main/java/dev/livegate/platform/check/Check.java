package dev.livegate.platform.check;

import java.time.Duration;
import java.util.Set;

/** A statement about a subject that must be true; the class is called like the statement. */
public interface Check<S> {

    /** Stable, unique on its shelf, as it goes over the wire. */
    String id();

    String title();

    /** A strict check that fails fails the whole report. */
    default boolean strict() {
        return true;
    }

    /** The ids of the checks without which this one makes no sense. */
    default Set<String> after() {
        return Set.of();
    }

    /** How long it may take before that counts as our own fault. */
    default Duration patience() {
        return Duration.ofSeconds(10);
    }

    /** Asks nobody, so it is judged in less time than another thread needs to begin; nobody waits for it or stops it. */
    default boolean onPaper() {
        return false;
    }

    /** Looks, and changes nothing. Throwing is our fault and never counts as passed. */
    Verdict judge(S subject) throws Exception;
}
