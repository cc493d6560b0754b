package dev.livegate.platform.job;

import com.github.kagkarlsson.scheduler.task.Execution;
import dev.livegate.platform.scope.Sql;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;

/** What went wrong last, kept until the job succeeds: an operator sees it, and starts again what was given up. */
@Singleton
class Failures {

    private static final int MOST_CHARACTERS = 1_000;

    private static final String NOTE = """
            insert into job_failures (id, task_name, task_instance, task_data, attempts, error, failed_at, given_up)
            select (convert_from(task_data, 'UTF8')::jsonb ->> 'id')::uuid, task_name, task_instance, task_data, ?, ?, ?, ?
            from scheduled_tasks where task_name = ? and task_instance = ?
            on conflict (task_name, task_instance) do update set
                id = excluded.id, task_data = excluded.task_data, attempts = excluded.attempts,
                error = excluded.error, failed_at = excluded.failed_at, given_up = excluded.given_up""";

    private final Sql sql;
    private final Time time;

    Failures(Sql sql, Time time) {
        this.sql = sql;
        this.time = time;
    }

    void note(Execution execution, int attempts, Throwable cause, boolean givenUp) {
        sql.update(NOTE, attempts, words(cause), time.now(), givenUp, execution.getTaskName(), execution.getId());
    }

    void forget(Execution execution) {
        sql.update(
                "delete from job_failures where task_name = ? and task_instance = ?",
                execution.getTaskName(),
                execution.getId());
    }

    private static String words(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String words = root.getClass().getSimpleName() + ": " + root.getMessage();
        return words.replace('\0', ' ').substring(0, Math.min(words.length(), MOST_CHARACTERS));
    }
}
