package dev.livegate.platform.job;

import dev.livegate.platform.scope.Scope;

/**
 * Work for one tenant. It may run more than once, so its effects need natural keys; each transaction that it commits
 * is fenced.
 */
public interface Job<T> {

    JobType<T> type();

    void run(Scope scope, T data) throws Exception;

    default Retries retries() {
        return Retries.USUAL;
    }
}
