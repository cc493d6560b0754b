package dev.livegate.platform.job;

import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What operators do with jobs. */
@Singleton
public class JobService {

    private final Tx tx;
    private final JobDesk desk;
    private final Workers workers;
    private final Audit audit;
    private final Time time;

    JobService(Tx tx, JobDesk desk, Workers workers, Audit audit, Time time) {
        this.tx = tx;
        this.desk = desk;
        this.workers = workers;
        this.audit = audit;
        this.time = time;
    }

    List<JobView> list(JobView.@Nullable Status status, @Nullable UUID after, int most) {
        return desk.list(status, after, most);
    }

    /** Begins anew what was given up, and does at once what waits for its next attempt. */
    void retry(Actor operator, UUID id) {
        Instant now = time.now();
        tx.platform(() -> {
            String type = desk.restart(id, now, workers.name())
                    .or(() -> desk.hurry(id, now))
                    .orElseThrow(RequestProblem::notFound);
            audit.record(
                    new Scope(Audit.PLATFORM, operator),
                    JobEvent.JOB_RETRIED,
                    "A job of type " + type + " is tried again",
                    Map.of("job", id, "type", type));
            return type;
        });
        workers.wake();
    }
}
