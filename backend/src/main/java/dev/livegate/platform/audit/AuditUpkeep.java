package dev.livegate.platform.audit;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/** What every node looks after now and then; what two of them do at once, one of them does. */
@Singleton
class AuditUpkeep {

    private final Checkpoints checkpoints;
    private final AuditMonths months;
    private final AuditConfig config;

    AuditUpkeep(Checkpoints checkpoints, AuditMonths months, AuditConfig config) {
        this.checkpoints = checkpoints;
        this.months = months;
        this.config = config;
    }

    @Scheduled(every = "1m", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void signCheckpoint() {
        checkpoints.signUnlessYoungerThan(config.checkpointEvery());
    }

    @Scheduled(every = "12h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void turnMonths() {
        months.open();
        months.retire(config.keepMonths());
    }
}
