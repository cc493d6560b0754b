package dev.livegate.platform.job;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import dev.livegate.platform.time.Ids;
import dev.livegate.platform.time.Time;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** One try at one job, and what follows if it fails. */
@Singleton
class Attempt {

    private static final Logger LOG = Logger.getLogger(Attempt.class);
    private static final String REQUEST_ID = "requestId";

    private final Fence fence;
    private final Failures failures;
    private final Time time;

    Attempt(Fence fence, Failures failures, Time time) {
        this.fence = fence;
        this.failures = failures;
        this.time = time;
    }

    /** Only our clock counts, for the scheduler too. */
    Instant now() {
        return time.now();
    }

    void run(Work work, Envelope envelope, Execution execution) {
        under(envelope.requestId(), () -> fence.during(execution, () -> inRequest(work.body(), envelope)));
        if (execution.consecutiveFailures > 0) {
            failures.forget(execution);
        }
    }

    void failed(Work work, ExecutionComplete complete, ExecutionOperations<Envelope> row) {
        under(requestId(complete.getExecution()), () -> followUp(work, complete, row));
    }

    private void followUp(Work work, ExecutionComplete complete, ExecutionOperations<Envelope> row) {
        Execution execution = complete.getExecution();
        Throwable cause = complete.getCause().orElseThrow();
        if (isTakenOver(cause)) {
            LOG.warn(cause.getMessage());
            return;
        }
        int attempts = execution.consecutiveFailures + 1;
        boolean again = work.retries().allowAfter(attempts);
        failures.note(execution, attempts, cause, !again);
        if (again) {
            Duration wait = work.retries().waitAfter(attempts);
            row.reschedule(complete, time.now().plus(wait));
        } else {
            LOG.errorf(cause, "gave up a job of type %s after %d attempts", execution.getTaskName(), attempts);
            tell(work, execution);
            row.stop();
        }
    }

    /** A job that cannot even be told is given up all the same. */
    private static void tell(Work work, Execution execution) {
        try {
            inRequest(work.afterLast(), (Envelope) execution.taskInstance.getData());
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "nobody was told that a job of type %s was given up", execution.getTaskName());
        }
    }

    /** What is logged and recorded meanwhile has the id of the request that wanted the job. */
    private static void under(@Nullable String requestId, Runnable doings) {
        MDC.put(
                REQUEST_ID,
                Objects.requireNonNullElseGet(requestId, () -> Ids.next().toString()));
        try {
            doings.run();
        } finally {
            MDC.remove(REQUEST_ID);
        }
    }

    private static @Nullable String requestId(Execution execution) {
        try {
            return ((Envelope) execution.taskInstance.getData()).requestId();
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    private static void inRequest(Work.Body body, Envelope envelope) {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            body.run(envelope);
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        } finally {
            request.terminate();
        }
    }

    private static boolean isTakenOver(Throwable fault) {
        return fault instanceof TakenOver || (fault.getCause() != null && isTakenOver(fault.getCause()));
    }
}
