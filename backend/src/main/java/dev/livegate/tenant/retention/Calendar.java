package dev.livegate.tenant.retention;

import dev.livegate.platform.job.Jobs;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Asks for one clearing a day; all replicas ask, and one of them does it. */
@Singleton
class Calendar {

    private final Tx tx;
    private final Jobs jobs;
    private final Time time;

    Calendar(Tx tx, Jobs jobs, Time time) {
        this.tx = tx;
        this.jobs = jobs;
        this.time = time;
    }

    @Scheduled(every = "24h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void ask() {
        LocalDate today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
        tx.platform(() -> {
            jobs.enqueue(Clearing.JOB, "clearing", new Clearing.Day(today));
            return today;
        });
    }
}
