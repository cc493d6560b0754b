package dev.livegate.checklist.rollout;

import dev.livegate.platform.scope.Sql;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;

/** What operators said of items; nothing is said of most. */
@Singleton
public class RolloutTable {

    private record Said(String item, Earnest earnest) {}

    private final Sql sql;
    private final Time time;

    RolloutTable(Sql sql, Time time) {
        this.sql = sql;
        this.time = time;
    }

    public Rollout read() {
        return new Rollout(sql
                .list(
                        "select item, earnest from checklist_rollout",
                        row -> new Said(row.getString(1), Earnest.valueOf(row.getString(2))))
                .stream()
                .collect(Collectors.toMap(Said::item, Said::earnest)));
    }

    void say(String item, Earnest earnest, String by) {
        sql.update("""
                insert into checklist_rollout (item, earnest, said_by, said_at) values (?, ?, ?, ?)
                on conflict (item) do update set earnest = excluded.earnest, said_by = excluded.said_by,
                    said_at = excluded.said_at""", item, earnest.name(), by, time.now());
    }

    /** How many tenants each item keeps from going live, or would if it were meant in earnest. */
    Map<String, Integer> stopped() {
        record Stopped(String item, int tenants) {}
        return sql
                .list(
                        "select item, count(*) from checklist_tally, unnest(stopped_by) item group by item",
                        row -> new Stopped(row.getString(1), row.getInt(2)))
                .stream()
                .collect(Collectors.toMap(Stopped::item, Stopped::tenants));
    }

    int tenants() {
        return sql.first("select count(*) from checklist_tally", row -> row.getInt(1))
                .orElse(0);
    }
}
