package dev.livegate.provisioning;

import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.flow.FlowStatus;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Rows;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import dev.livegate.tenant.Plan;
import dev.livegate.tenant.ProvisionState;
import dev.livegate.tenant.Tenant;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes into the tenant's own row how its provisioning goes, as the flow moves (JOIN-20). */
@Singleton
class Chronicle {

    private static final String NEWCOMER = """
            select t.slug, t.name, t.plan, coalesce(t.provision_updated_at, t.created_at), w.url
            from make_webhooks w right join tenants t on t.id = w.tenant_id
            where t.id = current_tenant()""";

    private final Rows rows;
    private final Audit audit;
    private final Time time;

    Chronicle(Rows rows, Audit audit, Time time) {
        this.rows = rows;
        this.audit = audit;
        this.time = time;
    }

    /** Read before each step, so it is one round trip and no transaction. */
    Newcomer newcomer(Scope scope) {
        return rows.list(scope, NEWCOMER, row -> newcomer(scope, row)).stream()
                .findFirst()
                .orElseThrow(RequestProblem::notFound);
    }

    private static Newcomer newcomer(Scope scope, ResultSet row) throws SQLException {
        return new Newcomer(
                scope.tenant(),
                row.getString(1),
                row.getString(2),
                Plan.valueOf(row.getString(3)),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5));
    }

    void changed(Scope scope, FlowStatus status, @Nullable String error) {
        Tenant tenant = own(scope);
        Instant now = time.now();
        switch (status) {
            case pending -> tenant.provisioning(ProvisionState.pending, null, now);
            case processing -> begin(tenant, now);
            case complete -> complete(scope, tenant, now);
            case failed -> fail(scope, tenant, error, now);
            default -> throw new IllegalStateException("provisioning is never " + status);
        }
    }

    private static void begin(Tenant tenant, Instant now) {
        tenant.provisioning(ProvisionState.processing, null, now);
        ProvisionLog.info("Provision start", tenant.id, Map.of("plan", tenant.plan()));
    }

    private void complete(Scope scope, Tenant tenant, Instant now) {
        long took = Duration.between(tenant.provisionUpdatedAt(), now).toMillis();
        tenant.provisioning(ProvisionState.complete, null, now);
        audit.record(
                scope, ProvisioningEvent.PROVISIONING_COMPLETE, "The workspace is ready", Map.of("durationMs", took));
        ProvisionLog.info("Provision complete", tenant.id, Map.of("plan", tenant.plan(), "duration_ms", took));
    }

    private void fail(Scope scope, Tenant tenant, @Nullable String error, Instant now) {
        String reason = error == null ? "Something broke on our side." : error;
        tenant.provisioning(ProvisionState.failed, reason, now);
        audit.record(scope, ProvisioningEvent.PROVISIONING_FAILED, "Setting up the workspace failed: " + reason);
        ProvisionLog.failed("Provision failed: " + reason, tenant.id, Map.of("plan", tenant.plan()));
    }

    private static Tenant own(Scope scope) {
        return Tenant.byId(scope.tenant()).orElseThrow(RequestProblem::notFound);
    }
}
