package dev.livegate.house;

import dev.livegate.testing.Superuser;
import java.util.List;
import java.util.stream.Collectors;

/** How much is in every table; bookkeeping of requests aside, as is what the round of the checklist counts. */
public final class Ledger {

    private static final String TABLES = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
                and c.relname not in ('rate_limits', 'idempotent_requests', 'flyway_schema_history', 'checklist_tally')
            order by 1""";

    private final String counting;

    public Ledger() {
        counting = Superuser.read(TABLES).stream()
                .map(table -> "select '%s ' || count(*) from %s".formatted(table, table))
                .collect(Collectors.joining(" union all ", "", " order by 1"));
    }

    public List<String> read() {
        return Superuser.read(counting);
    }
}
