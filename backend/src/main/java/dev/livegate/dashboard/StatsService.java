package dev.livegate.dashboard;

import dev.livegate.dashboard.StatsView.Decisions;
import dev.livegate.dashboard.StatsView.Judgements;
import dev.livegate.dashboard.StatsView.Launches;
import dev.livegate.platform.scope.Rows;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One statement counts all of it, so that every figure is of the same moment. */
@Singleton
class StatsService {

    private static final String COUNTS = """
            with runs as (
              select count(*) filter (where kind = 'PREFLIGHT' and status = 'passed') as preflights_passed,
                  count(*) filter (where kind = 'PREFLIGHT' and status = 'failed') as preflights_failed,
                  count(*) filter (where kind = 'VERIFY' and status = 'passed') as verifications_passed,
                  count(*) filter (where kind = 'VERIFY' and status = 'failed') as verifications_failed
              from deploy_run where tenant_id = current_tenant()
            ), decisions as (
              select count(*) filter (where verdict = 'GO') as went, count(*) filter (where verdict = 'NO_GO') as held
              from reports where tenant_id = current_tenant() and kind = 'GO_LIVE'
            ), launches as (
              select count(*) filter (where status = 'scheduled') as scheduled,
                  count(*) filter (where status in ('pending', 'validating', 'deploying')) as running,
                  count(*) filter (where status = 'completed') as completed,
                  count(*) filter (where status = 'failed') as failed
              from product_deployments where tenant_id = current_tenant()
            )
            select runs.*, decisions.*, launches.*,
                (select count(*) from memberships where tenant_id = current_tenant()) as members,
                (select count(*) from packs where tenant_id = current_tenant()) as packs,
                (select count(*) from products where tenant_id = current_tenant()) as products
            from runs, decisions, launches""";

    private final Rows rows;

    StatsService(Rows rows) {
        this.rows = rows;
    }

    StatsView read(Scope scope) {
        return rows.list(scope, COUNTS, StatsService::read).get(0);
    }

    private static StatsView read(ResultSet row) throws SQLException {
        return new StatsView(
                row.getLong("members"),
                row.getLong("packs"),
                row.getLong("products"),
                new Judgements(row.getLong("preflights_passed"), row.getLong("preflights_failed")),
                new Judgements(row.getLong("verifications_passed"), row.getLong("verifications_failed")),
                new Decisions(row.getLong("went"), row.getLong("held")),
                new Launches(
                        row.getLong("scheduled"),
                        row.getLong("running"),
                        row.getLong("completed"),
                        row.getLong("failed")));
    }
}
