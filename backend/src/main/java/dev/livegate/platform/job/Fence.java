package dev.livegate.platform.job;

import com.github.kagkarlsson.scheduler.task.Execution;
import dev.livegate.platform.scope.CommitGuard;
import dev.livegate.platform.scope.Lastly;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * A replica that was thought dead and comes back may still be running a job that another one has taken over. Each
 * transaction of a job therefore checks, and holds until it is committed, that the job is still its own.
 */
@Singleton
class Fence implements CommitGuard {

    private static final String STILL_MINE = """
            select 1 from scheduled_tasks
            where task_name = ? and task_instance = ? and picked and picked_by = ? and version = ?
            for share""";

    private final ThreadLocal<Execution> current = new ThreadLocal<>();
    private final Lastly lastly;

    Fence(Lastly lastly) {
        this.lastly = lastly;
    }

    void during(Execution execution, Runnable work) {
        current.set(execution);
        try {
            work.run();
        } finally {
            current.remove();
        }
    }

    @Override
    public void beforeCommit(@Nullable Object result) {
        Execution mine = current.get();
        if (mine != null) {
            lastly.insist(
                    () -> new TakenOver(mine.getTaskName()),
                    STILL_MINE,
                    mine.getTaskName(),
                    mine.getId(),
                    mine.pickedBy,
                    mine.version);
        }
    }
}
