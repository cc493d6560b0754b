package dev.livegate.launch.batch.record;

import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import dev.livegate.product.Environment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Several products on their way, one after the other. Whoever moves it on has locked it. */
@Entity
@Table(name = "launch_batches")
public class LaunchBatch extends TenantOwned {

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Environment environment;

    @Column(name = "sell_before_live", updatable = false)
    private boolean sellBeforeLive;

    @Column(name = "stop_on_failure", updatable = false)
    private boolean stopOnFailure;

    @Enumerated(EnumType.STRING)
    private BatchStatus status = BatchStatus.validating;

    @Column(name = "created_by", updatable = false)
    public String createdBy;

    @Column(name = "created_at", updatable = false)
    public Instant createdAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Version
    private long version;

    protected LaunchBatch() {}

    public LaunchBatch(Scope scope, BatchTerms terms, Instant now) {
        super(scope);
        this.environment = terms.environment();
        this.sellBeforeLive = terms.sellBeforeLive();
        this.stopOnFailure = terms.stopOnFailure();
        this.createdBy = scope.actor().name();
        this.createdAt = now;
    }

    public static LaunchBatch of(Scope scope, UUID id) {
        return one(LaunchBatch.class, scope, id);
    }

    public static List<LaunchBatch> page(Scope scope, UUID before, int most) {
        return newest(LaunchBatch.class, scope, before, most);
    }

    public static LaunchBatch locked(Scope scope, UUID id) {
        return lockedIfThere(scope, id).orElseThrow(RequestProblem::notFound);
    }

    public static Optional<LaunchBatch> lockedIfThere(Scope scope, UUID id) {
        return locked(LaunchBatch.class, scope, id);
    }

    /** Those that look at their products, and have launched nothing yet. */
    public static Optional<LaunchBatch> validating(Scope scope, UUID id) {
        return find("tenantId = ?1 and id = ?2 and status = ?3", scope.tenant(), id, BatchStatus.validating)
                .firstResultOptional();
    }

    static long forget(Scope scope, Instant before) {
        return delete("tenantId = ?1 and finishedAt < ?2", scope.tenant(), before);
    }

    public void launching() {
        status = status.become(BatchStatus.launching);
    }

    public void stopping() {
        status = status.become(BatchStatus.stopping);
    }

    public void ended(BatchStatus last, Instant now) {
        status = status.become(last);
        finishedAt = now;
    }

    public BatchTerms terms() {
        return new BatchTerms(environment, sellBeforeLive, stopOnFailure);
    }

    public BatchStatus status() {
        return status;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }
}
