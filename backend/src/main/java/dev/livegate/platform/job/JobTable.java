package dev.livegate.platform.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.platform.scope.Lastly;
import dev.livegate.platform.scope.Sql;
import dev.livegate.platform.time.Ids;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Adds and removes rows of db-scheduler's table by hand: its own insert meets a job that is already there with an
 * error, and in PostgreSQL that would undo the business transaction.
 */
@Singleton
class JobTable {

    private static final String INSERT = """
            with added as (
                insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                values (?, ?, ?, ?, false, 1) on conflict do nothing returning 1)
            select pg_notify('livegate_jobs', ?) from added""";

    private static final String DELETE = """
            with gone as (
                delete from scheduled_tasks where task_name = ? and task_instance = ? and not picked
                returning task_name, task_instance),
            forgotten as (
                delete from job_failures f using gone g
                where f.task_name = g.task_name and f.task_instance = g.task_instance)
            select 1 from gone""";

    private final Sql sql;
    private final Lastly lastly;
    private final ObjectMapper json;

    JobTable(Sql sql, Lastly lastly, ObjectMapper json) {
        this.sql = sql;
        this.lastly = lastly;
        this.json = json;
    }

    /** Unless that job is there already; the other replicas hear of a new one after the commit. */
    void insert(JobKey key, Object data, Instant at, String sender) {
        var envelope = new Envelope(Ids.next(), key.tenant(), requestId(), json.valueToTree(data));
        lastly.say(INSERT, key.name(), key.instance(), write(envelope), at, sender);
    }

    boolean delete(JobKey key) {
        return sql.first(DELETE, row -> true, key.name(), key.instance()).isPresent();
    }

    private byte[] write(Envelope envelope) {
        try {
            return json.writeValueAsBytes(envelope);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static @Nullable String requestId() {
        Object id = MDC.get("requestId");
        return id == null ? null : id.toString();
    }
}
