package dev.livegate.launch.plan;

import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Lastly;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import dev.livegate.platform.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "launch_changes")
class LoggedChange extends TenantOwned {

    // What stands there already is what the launch was begun with.
    private static final String INSERT = """
            insert into launch_changes (tenant_id, id, deployment_id, position, change_json, status, generation)
            select ?, change.id, ?, cast(change.nr - 1 as int), change.json, 'planned', 0
            from unnest(cast(? as uuid[]), cast(? as text[])) with ordinality as change (id, json, nr)
            where not exists (select from launch_changes where tenant_id = ? and deployment_id = ?)""";

    private static final String SENT = """
            update launch_changes set status = 'sent', version = version + 1
            where tenant_id = ? and deployment_id = ? and status = 'planned'""";

    private static final String DONE = """
            update launch_changes set status = 'done', made_id = ?, version = version + 1
            where tenant_id = ? and id = ? and status = 'sent'""";

    @Column(name = "deployment_id", updatable = false)
    private UUID deploymentId;

    @Column(updatable = false)
    private int position;

    @Column(name = "change_json", updatable = false)
    private String changeJson;

    @Enumerated(EnumType.STRING)
    private ChangeStatus status;

    private int generation;

    @Column(name = "made_id")
    private @Nullable String madeId;

    @Version
    private long version;

    protected LoggedChange() {}

    /** Once for a launch, all in one message. */
    static void plan(Lastly lastly, Scope scope, UUID deployment, List<String> changes) {
        UUID[] ids = changes.stream().map(change -> Ids.next()).toArray(UUID[]::new);
        String[] texts = changes.toArray(String[]::new);
        lastly.say(INSERT, scope.tenant(), deployment, ids, texts, scope.tenant(), deployment);
    }

    static List<LoggedChange> of(Scope scope, UUID deployment) {
        return list("tenantId = ?1 and deploymentId = ?2 order by position", scope.tenant(), deployment);
    }

    static LoggedChange byId(Scope scope, UUID id) {
        return LoggedChange.<LoggedChange>find("tenantId = ?1 and id = ?2", scope.tenant(), id)
                .firstResultOptional()
                .orElseThrow(RequestProblem::notFound);
    }

    /** From here on, each of them may have been made. */
    static void sent(Lastly lastly, Scope scope, UUID deployment) {
        lastly.say(SENT, scope.tenant(), deployment);
    }

    static void done(Lastly lastly, Scope scope, UUID id, String made) {
        lastly.insist(LoggedChange::outOfOrder, DONE, made, scope.tenant(), id);
    }

    private static IllegalStateException outOfOrder() {
        return new IllegalStateException("a change was made out of order");
    }

    /** The last that was begun of its product and ended, and has left something at Stripe. */
    static Set<UUID> reversible(Scope scope, List<UUID> deployments) {
        List<?> found = getEntityManager()
                .createNativeQuery("""
                        select cast(d.id as text) from product_deployments d
                        where d.tenant_id = ?1 and d.id = any(cast(string_to_array(?2, ',') as uuid[]))
                            and (d.status = 'completed' or d.status = 'failed' and exists (
                                select from launch_changes c where c.tenant_id = d.tenant_id and c.deployment_id = d.id
                                    and c.status in ('sent', 'done')))
                            and not exists (
                                select from product_deployments o
                                where o.tenant_id = d.tenant_id and o.product_id = d.product_id
                                    and (o.status in ('pending', 'validating', 'deploying')
                                        or o.environment = d.environment and o.started_at > d.started_at
                                            and (o.status = 'completed' or o.status = 'failed' and exists (
                                                select from launch_changes c
                                                where c.tenant_id = o.tenant_id and c.deployment_id = o.id
                                                    and c.status in ('sent', 'done')))))""")
                .setParameter(1, scope.tenant())
                .setParameter(2, deployments.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .getResultList();
        return found.stream().map(id -> UUID.fromString(id.toString())).collect(Collectors.toSet());
    }

    void undone() {
        status = status.become(ChangeStatus.undone);
    }

    void takeAnotherKey() {
        generation++;
    }

    int position() {
        return position;
    }

    String changeJson() {
        return changeJson;
    }

    ChangeStatus status() {
        return status;
    }

    int generation() {
        return generation;
    }

    @Nullable
    String madeId() {
        return madeId;
    }
}
