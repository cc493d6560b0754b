package dev.livegate.platform.job;

import dev.livegate.platform.scope.Sql;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToLongFunction;

/** How far behind the workers of all replicas are: each replica measures the same table. */
@Singleton
class Backlog {

    private static final String READ = """
            select (select count(*) from scheduled_tasks where not picked and execution_time <= clock_timestamp()),
                (select coalesce(extract(epoch from clock_timestamp() - min(execution_time)), 0)::bigint
                    from scheduled_tasks where not picked and execution_time <= clock_timestamp()),
                (select count(*) from job_failures where given_up)""";

    private record Reading(long due, long lateSeconds, long givenUp) {}

    private final AtomicReference<Reading> last = new AtomicReference<>(new Reading(0, 0, 0));
    private final Sql sql;

    Backlog(Sql sql) {
        this.sql = sql;
    }

    void announce(@Observes StartupEvent start) {
        gauge("livegate.jobs.due", Reading::due);
        Gauge.builder("livegate.jobs.late", last, now -> now.get().lateSeconds())
                .baseUnit("seconds")
                .register(Metrics.globalRegistry);
        gauge("livegate.jobs.given.up", Reading::givenUp);
    }

    /** While the database is away the last reading stays: others tell of that. */
    @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    void read() {
        sql.first(READ, row -> new Reading(row.getLong(1), row.getLong(2), row.getLong(3)))
                .ifPresent(last::set);
    }

    private void gauge(String name, ToLongFunction<Reading> figure) {
        Gauge.builder(name, last, now -> figure.applyAsLong(now.get())).register(Metrics.globalRegistry);
    }
}
