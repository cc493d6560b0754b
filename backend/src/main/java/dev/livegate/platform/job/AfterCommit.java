package dev.livegate.platform.job;

import static jakarta.transaction.Status.STATUS_COMMITTED;

import jakarta.transaction.Synchronization;

record AfterCommit(Runnable work) implements Synchronization {

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
        if (status == STATUS_COMMITTED) {
            work.run();
        }
    }
}
