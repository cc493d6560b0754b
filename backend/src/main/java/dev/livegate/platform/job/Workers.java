package dev.livegate.platform.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.livegate.platform.time.Ids;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** The threads of this replica that do jobs. Made late, as {@link Works} is. */
@ApplicationScoped
class Workers {

    private static final int WHEN_ALL_ELSE_HAS_STARTED = 10_000;
    private static final int MISSED_HEARTBEATS = 4;
    private static final double FETCH_WHEN_BELOW = 0.5;
    private static final double FETCH_UP_TO = 1.0;

    private final String name = "livegate-" + Ids.next();
    private final Pulse pulse = new Pulse();
    private final Attempt attempt;
    private final Scheduler scheduler;

    Workers(JobConfig config, AgroalDataSource database, ObjectMapper json, Works works, Attempt attempt) {
        this.attempt = attempt;
        this.scheduler = Scheduler.create(database, tasks(works))
                .clock(attempt::now)
                .schedulerName(new SchedulerName.Fixed(name))
                .serializer(new JsonData(json))
                .threads(config.threads())
                .pollUsingLockAndFetch(FETCH_WHEN_BELOW, FETCH_UP_TO)
                .pollingInterval(config.poll())
                .heartbeatInterval(config.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(config.drain())
                .failureLogging(LogLevel.WARN, false)
                .addSchedulerListener(pulse)
                .addSchedulerListener(new JobMeters())
                .build();
    }

    void start(@Observes @Priority(WHEN_ALL_ELSE_HAS_STARTED) StartupEvent start) {
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent stop) {
        scheduler.stop();
    }

    String name() {
        return name;
    }

    Pulse pulse() {
        return pulse;
    }

    void wake() {
        scheduler.triggerCheckForDueExecutions();
    }

    private List<Task<?>> tasks(Works works) {
        return works.all().stream().<Task<?>>map(this::task).toList();
    }

    private Task<Envelope> task(Work work) {
        return Tasks.oneTime(work.type().name(), Envelope.class)
                .onFailure((complete, row) -> attempt.failed(work, complete, row))
                .onDeadExecutionRevive()
                .execute((job, context) -> attempt.run(work, job.getData(), context.getExecution()));
    }
}
