package dev.livegate.platform.job;

import dev.livegate.platform.scope.Scope;

/**
 * Work for one tenant. It may run more than once, so its effects need natural keys; each transaction that it commits
 * is fenced.
 */
public interface Job<T> {

    JobType<T> type();

    void run(Scope scope, T data) throws Exception;

    /** Its last attempt has failed; whoever waits for what it was to bring can be told here. */
    default void gaveUp(Scope scope, T data) throws Exception {}

    default Retries retries() {
        return Retries.USUAL;
    }
}
