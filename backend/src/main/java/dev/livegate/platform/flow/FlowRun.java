package dev.livegate.platform.flow;

import dev.livegate.platform.scope.Lastly;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import dev.livegate.platform.time.Ids;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Its changes are said lastly, in the message that tells of them. */
@Entity
@Immutable
@Table(name = "flow_runs")
class FlowRun extends TenantOwned {

    // With its steps, so that there is never a run without any; the words are ours, and none has a | in it.
    private static final String INSERT = """
            with run as (
                insert into flow_runs (tenant_id, id, flow, subject, status, round, created_at, updated_at)
                values (:tenant, :id, :flow, :subject, 'pending', 1, :now, :now) on conflict do nothing
                returning tenant_id, id)
            insert into flow_steps (tenant_id, id, run_id, position, name, title, status)
            select run.tenant_id, step.id, run.id, cast(step.nr - 1 as int), step.name, step.title, 'pending'
            from run, unnest(cast(string_to_array(:ids, '|') as uuid[]), string_to_array(:names, '|'),
                string_to_array(:titles, '|')) with ordinality as step (id, name, title, nr)""";

    // Whoever wrote it has locked it; the version is for the replicas that still watch it.
    private static final String WRITE = """
            update flow_runs set status = ?, error = ?, round = ?, backwards = ?, cancel_requested = ?, updated_at = ?,
                version = version + 1
            where tenant_id = ? and id = ?""";

    private static final String FORGET = """
            delete from flow_runs r where r.tenant_id = :tenant and r.updated_at < :before
                and r.status not in ('pending', 'processing', 'undoing')
                and exists (select from flow_runs later where later.tenant_id = r.tenant_id
                    and later.subject = r.subject and later.flow = r.flow and later.id > r.id)""";

    String flow;
    UUID subject;
    int round;
    boolean backwards;

    @Column(name = "cancel_requested")
    boolean cancelRequested;

    @Nullable
    String error;

    @Enumerated(EnumType.STRING)
    private FlowStatus status;

    @Column(name = "created_at")
    Instant createdAt;

    protected FlowRun() {}

    private FlowRun(Scope scope, String flow, UUID subject, Instant now) {
        super(scope);
        this.flow = flow;
        this.subject = subject;
        this.status = FlowStatus.pending;
        this.round = 1;
        this.createdAt = now;
    }

    /** A new run and all its steps, in one statement; empty if this subject is in such a flow already. */
    static Optional<FlowRun> open(Scope scope, Flow<?> flow, UUID subject, Instant now) {
        FlowRun run = new FlowRun(scope, flow.name(), subject, now);
        int steps = getEntityManager()
                .createNativeQuery(INSERT)
                .setParameter("tenant", scope.tenant())
                .setParameter("id", run.id)
                .setParameter("flow", flow.name())
                .setParameter("subject", subject)
                .setParameter("now", now)
                .setParameter("ids", each(flow, step -> Ids.next().toString()))
                .setParameter("names", each(flow, Step::name))
                .setParameter("titles", each(flow, Step::title))
                .executeUpdate();
        return steps == 0 ? Optional.empty() : Optional.of(run);
    }

    private static String each(Flow<?> flow, Function<Step<?>, String> word) {
        return flow.steps().stream().map(word).collect(Collectors.joining("|"));
    }

    static FlowRun latest(Scope scope, String flow, UUID subject) {
        return FlowRun.<FlowRun>find(
                        "tenantId = :tenant and flow = :flow and subject = :subject order by id desc",
                        Parameters.with("tenant", scope.tenant())
                                .and("flow", flow)
                                .and("subject", subject))
                .firstResult();
    }

    static Optional<FlowRun> locked(Scope scope, UUID id) {
        return locked(FlowRun.class, scope, id);
    }

    /** What has ended, unless it is the latest of its subject; its steps go with it. */
    static long forget(Scope scope, Instant before) {
        return getEntityManager()
                .createNativeQuery(FORGET)
                .setParameter("tenant", scope.tenant())
                .setParameter("before", before)
                .executeUpdate();
    }

    FlowStatus status() {
        return status;
    }

    /** As it stands now. */
    void write(Lastly lastly, Instant now) {
        lastly.say(WRITE, status.name(), error, round, backwards, cancelRequested, now, tenantId, id);
    }

    void processing() {
        to(FlowStatus.processing);
    }

    void ended() {
        to(backwards ? FlowStatus.undone : FlowStatus.complete);
    }

    void failed(String why) {
        to(FlowStatus.failed);
        error = why;
    }

    void cancelled() {
        to(FlowStatus.cancelled);
    }

    /** Another round of the same run: the jobs of earlier rounds find that they are out of date. */
    void again() {
        to(backwards ? FlowStatus.undoing : FlowStatus.pending);
        error = null;
        cancelRequested = false;
        round++;
    }

    private void to(FlowStatus next) {
        status = status.become(next);
    }
}
