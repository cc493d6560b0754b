package dev.livegate.provisioning;

import dev.livegate.platform.flow.Flows;
import dev.livegate.platform.live.Live;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Rows;
import dev.livegate.platform.scope.Scope;
import dev.livegate.tenant.Plan;
import dev.livegate.tenant.ProvisionState;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/** How far a set-up is, in two single reads, since whoever follows it reads it after each change. */
@Singleton
class ProvisionViews {

    private static final String TENANT = """
            select provision_state, provision_reason, plan, coalesce(provision_updated_at, created_at)
            from tenants where id = current_tenant()""";

    private final Rows rows;
    private final Flows flows;
    private final Live live;
    private final Plans plans;

    ProvisionViews(Rows rows, Flows flows, Live live, Plans plans) {
        this.rows = rows;
        this.flows = flows;
        this.live = live;
        this.plans = plans;
    }

    /** The tenant first: steps that are read after it are never behind it, so the last state shows all of them. */
    ProvisionStatus status(Scope scope) {
        ProvisionStatus tenant = rows.list(scope, TENANT, ProvisionViews::tenant).stream()
                .findFirst()
                .orElseThrow(RequestProblem::notFound);
        return flows.latest(scope, plans.flowOf(tenant.plan()), scope.tenant())
                .map(run -> tenant.with(run.steps()))
                .orElse(tenant);
    }

    Multi<OutboundSseEvent> follow(Scope scope) {
        return live.stream(scope, Flows.topic(scope.tenant()), () -> status(scope), ProvisionStatus::isFinal);
    }

    private static ProvisionStatus tenant(ResultSet row) throws SQLException {
        return new ProvisionStatus(
                ProvisionState.valueOf(row.getString(1)),
                row.getString(2),
                Plan.valueOf(row.getString(3)),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                List.of());
    }
}
