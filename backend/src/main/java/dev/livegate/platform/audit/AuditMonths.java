package dev.livegate.platform.audit;

import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Sql;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Opens the months that come, and retires those that are older than must be kept and that a checkpoint covers. */
@Singleton
class AuditMonths {

    private static final Logger LOG = Logger.getLogger(AuditMonths.class);
    private static final Scope RETENTION = new Scope(Audit.PLATFORM, Actor.livegate("retention"));
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("uuuuMM");
    private static final int AHEAD = 3;
    private static final String OLDEST = """
            select substring(c.relname from '\\d{6}$') from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = 'audit_record'::regclass and c.relname ~ '\\d{6}$' order by 1 limit 1""";

    private final Tx tx;
    private final Sql sql;
    private final Audit audit;
    private final Time time;

    AuditMonths(Tx tx, Sql sql, Audit audit, Time time) {
        this.tx = tx;
        this.sql = sql;
        this.audit = audit;
        this.time = time;
    }

    void open() {
        for (int ahead = 0; ahead <= AHEAD; ahead++) {
            String first = thisMonth().plusMonths(ahead).atDay(1).toString();
            tx.platform(() -> sql.list("select 1 from audit_open_month(?::date)", row -> true, first));
        }
    }

    void retire(int keepMonths) {
        YearMonth oldestKept = thisMonth().minusMonths(keepMonths);
        for (YearMonth month = oldest(); month.isBefore(oldestKept); month = month.plusMonths(1)) {
            retire(month);
        }
    }

    private void retire(YearMonth month) {
        String first = month.atDay(1).toString();
        tx.platform(() -> {
            Optional<String> records =
                    sql.first("select coalesce(audit_retire_month(?::date)::text, '')", row -> row.getString(1), first);
            records.filter(count -> !count.isEmpty()).ifPresent(count -> tell(month, count));
            return records;
        });
    }

    private void tell(YearMonth month, String records) {
        LOG.infof("drops %s audit records of %s", records, month);
        audit.record(
                RETENTION,
                TrailEvent.AUDIT_MONTH_RETIRED,
                "The audit records of " + month + " were dropped behind a signed checkpoint",
                Map.of("month", month.toString(), "records", Long.parseLong(records)));
    }

    private YearMonth oldest() {
        return sql.first(OLDEST, row -> YearMonth.parse(row.getString(1), DIGITS))
                .orElseGet(this::thisMonth);
    }

    private YearMonth thisMonth() {
        return YearMonth.from(time.now().atOffset(ZoneOffset.UTC));
    }
}
