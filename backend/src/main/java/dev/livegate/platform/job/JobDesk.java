package dev.livegate.platform.job;

import dev.livegate.platform.scope.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All jobs of all tenants, for operators. */
@Singleton
class JobDesk {

    private static final String LIST = """
            with all_jobs as (
                select s.task_name, s.task_instance, convert_from(s.task_data, 'UTF8')::jsonb as envelope,
                    case when s.picked then 'running' when f.id is null then 'waiting' else 'retrying' end as status,
                    coalesce(f.attempts, 0) as attempts, s.execution_time, f.error, f.failed_at
                from scheduled_tasks s
                left join job_failures f
                    on f.task_name = s.task_name and f.task_instance = s.task_instance and not f.given_up
                union all
                select task_name, task_instance, convert_from(task_data, 'UTF8')::jsonb, 'failed', attempts, null,
                    error, failed_at
                from job_failures where given_up)
            select envelope ->> 'id', task_name, task_instance, envelope ->> 'tenant', status, attempts,
                execution_time, error, failed_at
            from all_jobs
            where (?::text is null or status = ?) and (?::uuid is null or (envelope ->> 'id')::uuid < ?)
            order by (envelope ->> 'id')::uuid desc limit ?""";

    private static final String RESTART = """
            with failure as (delete from job_failures where id = ? and given_up returning *),
            added as (
                insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                select task_name, task_instance, task_data, ?, false, 1 from failure on conflict do nothing)
            select task_name, pg_notify('livegate_jobs', ?) from failure""";

    private static final String HURRY = """
            update scheduled_tasks s set execution_time = ? from job_failures f
            where f.id = ? and not f.given_up and not s.picked
                and s.task_name = f.task_name and s.task_instance = f.task_instance
            returning s.task_name""";

    private final Sql sql;

    JobDesk(Sql sql) {
        this.sql = sql;
    }

    List<JobView> list(JobView.@Nullable Status status, @Nullable UUID after, int most) {
        String wanted = status == null ? null : status.name();
        return sql.list(LIST, JobDesk::view, wanted, wanted, after, after, most);
    }

    /** The type of the job that begins anew. */
    Optional<String> restart(UUID id, Instant now, String sender) {
        return sql.first(RESTART, row -> row.getString(1), id, now, sender);
    }

    /** The type of the job that no longer waits for its next attempt. */
    Optional<String> hurry(UUID id, Instant now) {
        return sql.first(HURRY, row -> row.getString(1), now, id);
    }

    private static JobView view(ResultSet row) throws SQLException {
        String tenant = row.getString(4);
        String instance = row.getString(3);
        return new JobView(
                UUID.fromString(row.getString(1)),
                row.getString(2),
                tenant == null ? instance : instance.substring(tenant.length() + 1),
                tenant == null ? null : UUID.fromString(tenant),
                JobView.Status.valueOf(row.getString(5)),
                row.getInt(6),
                at(row, 7),
                row.getString(8),
                at(row, 9));
    }

    private static @Nullable Instant at(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
