package dev.livegate.launch.batch.course;

import dev.livegate.launch.batch.record.BatchItem;
import dev.livegate.launch.batch.record.ItemStatus;
import dev.livegate.launch.record.DeploymentStatus;
import dev.livegate.launch.record.LaunchSettled;
import dev.livegate.platform.job.Jobs;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;

/** The end of a launch rings for the next of its batch. What is rolled back later changes no report. */
@Singleton
class FollowsLaunches {

    private final Jobs jobs;
    private final BatchBook book;
    private final Time time;

    FollowsLaunches(Jobs jobs, BatchBook book, Time time) {
        this.jobs = jobs;
        this.book = book;
        this.time = time;
    }

    void heard(@Observes LaunchSettled settled) {
        Scope scope = settled.scope();
        BatchItem.ofDeployment(scope, settled.deployment())
                .filter(item -> item.is(ItemStatus.launching))
                .ifPresent(item -> {
                    end(item, settled);
                    BatchTurn next = new BatchTurn(item.batchId, item.position + 1);
                    jobs.enqueue(scope, BatchTurn.TYPE, next.key(), next);
                    book.moved(scope, item.batchId);
                });
    }

    private void end(BatchItem item, LaunchSettled settled) {
        if (settled.status() == DeploymentStatus.completed) {
            item.completed(time.now());
        } else {
            item.failed(Objects.requireNonNullElse(settled.why(), "Its launch was cancelled."), time.now());
        }
    }
}
