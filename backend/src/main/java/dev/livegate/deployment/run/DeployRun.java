package dev.livegate.deployment.run;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** One run of checks over one revision; its results are the very findings that were answered and shown. */
@Entity
@Table(name = "deploy_run")
public class DeployRun extends TenantOwned {

    @Column(name = "deploy_config_id")
    private @Nullable UUID deployConfigId;

    private int revision;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RunKind kind;

    @Enumerated(EnumType.STRING)
    private RunStatus status = RunStatus.running;

    @Column(name = "results_json")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private String resultsJson = "[]";

    @Column(name = "error_text")
    private @Nullable String errorText;

    @Column(updatable = false)
    private boolean preview;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Version
    private long version;

    protected DeployRun() {}

    private DeployRun(Scope scope) {
        super(scope);
    }

    static DeployRun begin(Scope scope, RunKind kind, RunSubject subject, boolean preview) {
        DeployRun run = new DeployRun(scope);
        run.kind = kind;
        run.preview = preview;
        run.lookedAt(subject);
        return run;
    }

    /** Whoever waits in a queue looks at what there is when its turn comes. */
    void lookedAt(RunSubject subject) {
        deployConfigId = subject.configId();
        revision = subject.revision();
    }

    void startedAt(Instant start) {
        startedAt = start;
        persist();
    }

    void finish(RunStatus result, String findings, Instant now) {
        status = status.become(result);
        resultsJson = findings;
        finishedAt = now;
    }

    void giveUp(String reason, Instant now) {
        status = status.become(RunStatus.failed);
        errorText = reason;
        finishedAt = now;
    }

    static DeployRun of(Scope scope, UUID id) {
        return one(DeployRun.class, scope, id);
    }

    static void forget(Scope scope, RunKind kind, Instant before) {
        delete("tenantId = ?1 and kind = ?2 and startedAt < ?3", scope.tenant(), kind, before);
    }

    /** Of each revision the latest pre-flight and the latest verification stay: they say how it came to be live. */
    static long forgetAllButTheLatest(Scope scope, Instant before) {
        return getEntityManager()
                .createNativeQuery("""
                        delete from deploy_run r where r.tenant_id = ?1 and r.started_at < ?2 and r.kind <> 'WATCH'
                            and exists (select from deploy_run later where later.tenant_id = r.tenant_id
                                and later.kind = r.kind and later.revision = r.revision and later.id > r.id)""")
                .setParameter(1, scope.tenant())
                .setParameter(2, before)
                .executeUpdate();
    }

    /** The newest that has ended; whatever was looked at beside it, such as another address, hides nothing. */
    static Optional<DeployRun> latest(Scope scope, RunKind kind, int revision, boolean previewCounts) {
        return find(
                        "tenantId = ?1 and kind = ?2 and revision = ?3 and status <> ?4 and errorText is null"
                                + " and (preview = false or ?5 = true) order by id desc",
                        scope.tenant(),
                        kind,
                        revision,
                        RunStatus.running,
                        previewCounts)
                .firstResultOptional();
    }

    RunKind kind() {
        return kind;
    }

    RunStatus status() {
        return status;
    }

    int revision() {
        return revision;
    }

    boolean isPreview() {
        return preview;
    }

    String resultsJson() {
        return resultsJson;
    }

    @Nullable
    String errorText() {
        return errorText;
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }
}
