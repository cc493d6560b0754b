package dev.livegate.platform.job;

import static jakarta.transaction.Status.STATUS_ACTIVE;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;

/**
 * Hands work over, in the open transaction: if that is undone, so is the job. The same type and key (of one tenant) is
 * one job until it is done, so enqueueing twice is harmless.
 */
@Singleton
public class Jobs {

    private final JobTable table;
    private final Workers workers;
    private final Works works;
    private final TransactionSynchronizationRegistry transaction;
    private final Time time;

    Jobs(JobTable table, Workers workers, Works works, TransactionSynchronizationRegistry transaction, Time time) {
        this.table = table;
        this.workers = workers;
        this.works = works;
        this.transaction = transaction;
        this.time = time;
    }

    public <T> void enqueue(Scope scope, JobType<T> type, String key, T data) {
        add(new JobKey(type, scope.tenant(), key), data, time.now());
    }

    public <T> void enqueueAt(Scope scope, JobType<T> type, String key, T data, Instant at) {
        add(new JobKey(type, scope.tenant(), key), data, at);
    }

    public <T> void enqueue(JobType<T> type, String key, T data) {
        add(new JobKey(type, null, key), data, time.now());
    }

    public <T> void enqueueAt(JobType<T> type, String key, T data, Instant at) {
        add(new JobKey(type, null, key), data, at);
    }

    /** False if there is no such job, or it has begun: then it cannot be stopped any more. */
    public boolean cancel(Scope scope, JobType<?> type, String key) {
        return remove(new JobKey(type, scope.tenant(), key));
    }

    public boolean cancel(JobType<?> type, String key) {
        return remove(new JobKey(type, null, key));
    }

    private void add(JobKey key, Object data, Instant at) {
        requireTransaction();
        works.requireKnown(key);
        table.insert(key, data, at, workers.name());
        transaction.registerInterposedSynchronization(new AfterCommit(workers::wake));
    }

    private boolean remove(JobKey key) {
        requireTransaction();
        works.requireKnown(key);
        return table.delete(key);
    }

    private void requireTransaction() {
        if (transaction.getTransactionStatus() != STATUS_ACTIVE) {
            throw new IllegalStateException("jobs are enqueued in the transaction that wants them");
        }
    }
}
