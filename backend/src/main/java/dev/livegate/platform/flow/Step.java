package dev.livegate.platform.flow;

/**
 * One step. It may run more than once, so its effects need natural keys. A Problem that it throws is its last word, for
 * people to read; after a NotYet it is tried again for as long as it says so, and after anything else a few times.
 */
public interface Step<S> {

    String name();

    String title();

    void run(StepContext<S> context) throws Exception;

    /**
     * Whether all it does is to write into our own database, for its tenant. Then it runs in the very transaction that
     * notes it as done, and neither is there without the other.
     */
    default boolean onlyWrites() {
        return false;
    }

    /** How often it is tried before the flow fails. */
    default int attempts() {
        return 3;
    }
}
