package dev.livegate.platform.flow;

import dev.livegate.platform.scope.Lastly;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Its changes are said lastly: by the entity, the end of one step and the beginning of the next are two messages. */
@Entity
@Immutable
@Table(name = "flow_steps")
class FlowStep extends TenantOwned {

    private static final int ALL = 100;

    private static final String WRITE = """
            update flow_steps set status = ?, attempts = ?, started_at = ?, duration_ms = ?, error = ?, percent = ?, message = ?
            where tenant_id = ? and id = ?""";

    @Column(name = "run_id")
    private UUID runId;

    private int position;
    private String name;
    private String title;

    @Enumerated(EnumType.STRING)
    private StepStatus status;

    private int attempts;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "duration_ms")
    private @Nullable Long durationMs;

    private @Nullable String error;
    private int percent;
    private @Nullable String message;

    protected FlowStep() {}

    static List<FlowStep> of(Scope scope, UUID run) {
        return list("tenantId = ?1 and runId = ?2 order by position", scope.tenant(), run);
    }

    String name() {
        return name;
    }

    StepStatus status() {
        return status;
    }

    /** What failed, or was cancelled between two attempts or by a crash, may have done a part. */
    boolean mayHaveEffects() {
        return switch (status) {
            case complete, failed -> true;
            case cancelled -> startedAt != null;
            case pending, processing, skipped, undone -> false;
        };
    }

    void begun(Lastly lastly, Instant now) {
        to(StepStatus.processing);
        startedAt = now;
        durationMs = null;
        error = null;
        write(lastly);
    }

    void at(Lastly lastly, int howFar, String words) {
        percent = Math.max(0, Math.min(ALL, howFar));
        message = words;
        write(lastly);
    }

    void completed(Lastly lastly, @Nullable String words, Instant now) {
        percent = ALL;
        message = words == null ? message : words;
        end(lastly, StepStatus.complete, now);
    }

    void skipped(Lastly lastly, String why, Instant now) {
        percent = ALL;
        message = why;
        end(lastly, StepStatus.skipped, now);
    }

    void failed(Lastly lastly, String why, Instant now) {
        error = why;
        end(lastly, StepStatus.failed, now);
    }

    void cancelled(Lastly lastly) {
        to(StepStatus.cancelled);
        write(lastly);
    }

    void undone(Lastly lastly) {
        to(StepStatus.undone);
        error = null;
        write(lastly);
    }

    /** It stays complete: what could not be undone is still there. */
    void notUndone(Lastly lastly, String why) {
        error = why;
        write(lastly);
    }

    int countAttempt(Lastly lastly) {
        attempts++;
        write(lastly);
        return attempts;
    }

    /** After a failed attempt that is not the last. */
    void waiting(Lastly lastly) {
        to(StepStatus.pending);
        write(lastly);
    }

    void rested(Lastly lastly) {
        attempts = 0;
        write(lastly);
    }

    void again(Lastly lastly) {
        if (status == StepStatus.failed) {
            to(StepStatus.pending);
            error = null;
            percent = 0;
        }
        rested(lastly);
    }

    private void end(Lastly lastly, StepStatus last, Instant now) {
        to(last);
        if (startedAt != null) {
            durationMs = Math.max(0, Duration.between(startedAt, now).toMillis());
        }
        write(lastly);
    }

    /** A step that was killed is begun again as it stands. */
    private void to(StepStatus next) {
        if (next != status) {
            status = status.become(next);
        }
    }

    private void write(Lastly lastly) {
        lastly.say(WRITE, status.name(), attempts, startedAt, durationMs, error, percent, message, tenantId, id);
    }
}
