package dev.livegate.platform.flow;

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
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "flow_steps")
class FlowStep extends TenantOwned {

    private static final int ALL = 100;

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

    static void progress(Scope scope, UUID run, String name, int percent, String message) {
        update(
                "percent = ?1, message = ?2 where tenantId = ?3 and runId = ?4 and name = ?5",
                Math.max(0, Math.min(ALL, percent)),
                message,
                scope.tenant(),
                run,
                name);
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

    void begun(Instant now) {
        to(StepStatus.processing);
        startedAt = now;
        durationMs = null;
        error = null;
    }

    void completed(@Nullable String words, Instant now) {
        ended(StepStatus.complete, now);
        percent = ALL;
        message = words == null ? message : words;
    }

    void skipped(String why, Instant now) {
        ended(StepStatus.skipped, now);
        percent = ALL;
        message = why;
    }

    void failed(String why, Instant now) {
        ended(StepStatus.failed, now);
        error = why;
    }

    void cancelled() {
        to(StepStatus.cancelled);
    }

    void undone() {
        to(StepStatus.undone);
        error = null;
    }

    /** It stays complete: what could not be undone is still there. */
    void notUndone(String why) {
        error = why;
    }

    int countAttempt() {
        return ++attempts;
    }

    /** After a failed attempt that is not the last. */
    void waiting() {
        to(StepStatus.pending);
    }

    void rested() {
        attempts = 0;
    }

    void again() {
        rested();
        if (status == StepStatus.failed) {
            to(StepStatus.pending);
            error = null;
            percent = 0;
        }
    }

    private void ended(StepStatus last, Instant now) {
        to(last);
        if (startedAt != null) {
            durationMs = Math.max(0, Duration.between(startedAt, now).toMillis());
        }
    }

    /** A step that was killed is begun again as it stands. */
    private void to(StepStatus next) {
        if (next != status) {
            status = status.become(next);
        }
    }
}
