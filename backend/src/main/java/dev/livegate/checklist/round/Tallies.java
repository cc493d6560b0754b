package dev.livegate.checklist.round;

import dev.livegate.checklist.Checklist;
import dev.livegate.checklist.Checklist.State;
import dev.livegate.checklist.standing.Standing;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Sql;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** How each tenant's list stood when it was last gone through. */
@Singleton
class Tallies {

    private static final Duration OLD = Duration.ofDays(1);

    private final Tx tx;
    private final Sql sql;
    private final Checklist checklist;
    private final Time time;

    Tallies(Tx tx, Sql sql, Checklist checklist, Time time) {
        this.tx = tx;
        this.sql = sql;
        this.checklist = checklist;
        this.time = time;
    }

    /** Asks nobody: what is known is judged anew. */
    void count(Scope scope) {
        tx.run(scope, () -> write(scope, checklist.state(scope)));
    }

    /** Those whose list nobody went through for a day. */
    List<UUID> oldest(int most) {
        return tx.platform(() ->
                sql.list("""
                select t.id from tenants t left join checklist_tally c on c.tenant_id = t.id
                where t.suspended_at is null and (c.evaluated_at is null or c.evaluated_at < ?)
                order by c.evaluated_at nulls first limit ?""", row -> row.getObject(1, UUID.class), time.now().minus(OLD), most));
    }

    private void write(Scope scope, State state) {
        List<Standing> asked =
                state.standings().stream().filter(Standing::isApplicable).toList();
        sql.update(
                """
                insert into checklist_tally (tenant_id, done, of_items, stopped_by, evaluated_at)
                values (?, ?, ?, string_to_array(?, ','), ?)
                on conflict (tenant_id) do update set done = excluded.done, of_items = excluded.of_items,
                    stopped_by = excluded.stopped_by, evaluated_at = excluded.evaluated_at""",
                scope.tenant(),
                (int) asked.stream().filter(one -> one.status().isGreen()).count(),
                asked.size(),
                String.join(",", stoppedBy(state)),
                time.now());
    }

    private static List<String> stoppedBy(State state) {
        return state.standings().stream()
                .filter(Standing::stops)
                .map(one -> one.item().key())
                .toList();
    }
}
