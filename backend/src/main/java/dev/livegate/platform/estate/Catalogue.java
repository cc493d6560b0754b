package dev.livegate.platform.estate;

import dev.livegate.platform.scope.Sql;
import jakarta.inject.Singleton;
import java.util.List;

/** Which tables hold rows of tenants. */
@Singleton
class Catalogue {

    private static final String OF_TENANTS = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and exists (
                select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped)
            order by 1""";

    private static final String HANGS_ON_TENANTS = """
            select k.conrelid::regclass::text from pg_constraint k
            where k.contype = 'f' and k.confrelid = 'tenants'::regclass and k.confdeltype = 'c'""";

    // The audit outlives what it tells of, and ends with its months. It has an export of its own, with its proofs.
    private static final List<String> OUTLIVES = List.of("audit_record", "audit_head", "audit_leaf");
    // Answers kept for a day, in case a request is repeated.
    private static final String PASSING = "idempotent_requests";

    private final Sql sql;

    Catalogue(Sql sql) {
        this.sql = sql;
    }

    /** What goes with the tenant. */
    List<String> owned() {
        return sql.list(OF_TENANTS, row -> row.getString(1)).stream()
                .filter(table -> !OUTLIVES.contains(table))
                .toList();
    }

    /** What does not go by itself when the tenant's own row goes. */
    List<String> loose() {
        List<String> hanging = sql.list(HANGS_ON_TENANTS, row -> row.getString(1));
        return owned().stream().filter(table -> !hanging.contains(table)).toList();
    }

    /** What is worth reading. */
    List<String> told() {
        return owned().stream().filter(table -> !table.equals(PASSING)).toList();
    }
}
