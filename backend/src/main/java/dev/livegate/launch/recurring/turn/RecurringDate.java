package dev.livegate.launch.recurring.turn;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one date. */
@Entity
@Table(name = "recurring_dates")
public class RecurringDate extends TenantOwned {

    /** Skipped was decided; missed was too late to decide. */
    @Schema(name = "RecurringOutcome")
    public enum Outcome {
        launched,
        skipped,
        missed
    }

    @Column(name = "recurring_id", updatable = false)
    public UUID recurringId;

    @Column(name = "due_at", updatable = false)
    public Instant dueAt;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    public Outcome outcome;

    @Column(updatable = false)
    public @Nullable String reason;

    @Column(name = "deployment_id", updatable = false)
    public @Nullable UUID deploymentId;

    @Column(name = "decided_at", updatable = false)
    public Instant decidedAt;

    protected RecurringDate() {}

    RecurringDate(Scope scope, RecurringLaunch launch, Instant dueAt, Instant now) {
        super(scope);
        this.recurringId = launch.id;
        this.dueAt = dueAt;
        this.decidedAt = now;
    }

    RecurringDate launched(UUID deployment) {
        outcome = Outcome.launched;
        deploymentId = deployment;
        return this;
    }

    RecurringDate left(Outcome how, String why) {
        outcome = how;
        reason = why;
        return this;
    }

    public static List<RecurringDate> page(Scope scope, UUID recurring, UUID before, int most) {
        return RecurringDate.<RecurringDate>find(
                        "tenantId = ?1 and recurringId = ?2 and id < ?3 order by id desc",
                        scope.tenant(),
                        recurring,
                        before)
                .page(0, most)
                .list();
    }

    static boolean isDecided(Scope scope, UUID recurring, Instant dueAt) {
        return count("tenantId = ?1 and recurringId = ?2 and dueAt = ?3", scope.tenant(), recurring, dueAt) > 0;
    }

    static Optional<RecurringDate> ofDeployment(Scope scope, UUID deployment) {
        return RecurringDate.<RecurringDate>find("tenantId = ?1 and deploymentId = ?2", scope.tenant(), deployment)
                .firstResultOptional();
    }
}
