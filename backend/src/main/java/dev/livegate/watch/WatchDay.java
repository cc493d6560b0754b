package dev.livegate.watch;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All rounds of one day in one row: a year of them is 365. */
@Entity
@Table(name = "watch_days")
class WatchDay extends TenantOwned {

    private LocalDate day;
    private int rounds;
    private int passed;

    @Column(name = "measured")
    private int measured;

    @Column(name = "p95_sum")
    private long p95Sum;

    @Column(name = "p95_worst")
    private long p95Worst;

    protected WatchDay() {}

    private WatchDay(Scope scope) {
        super(scope);
    }

    @Schema(name = "WatchDay")
    record View(
            LocalDate day,
            int rounds,
            int passed,
            double uptimePercent,
            @Nullable Long meanP95Ms,
            @Nullable Long worstP95Ms) {}

    static void count(Scope scope, LocalDate day, boolean pass, @Nullable Long p95) {
        WatchDay fresh = new WatchDay(scope);
        getEntityManager()
                .createNativeQuery("""
                        insert into watch_days (tenant_id, id, day, rounds, passed, measured, p95_sum, p95_worst)
                        values (?1, ?2, ?3, 1, ?4, ?5, ?6, ?6)
                        on conflict (tenant_id, day) do update set rounds = watch_days.rounds + 1,
                            passed = watch_days.passed + excluded.passed,
                            measured = watch_days.measured + excluded.measured,
                            p95_sum = watch_days.p95_sum + excluded.p95_sum,
                            p95_worst = greatest(watch_days.p95_worst, excluded.p95_worst)""")
                .setParameter(1, fresh.tenantId)
                .setParameter(2, fresh.id)
                .setParameter(3, day)
                .setParameter(4, pass ? 1 : 0)
                .setParameter(5, p95 == null ? 0 : 1)
                .setParameter(6, p95 == null ? 0L : p95)
                .executeUpdate();
    }

    static List<WatchDay> since(Scope scope, LocalDate first) {
        return list("tenantId = ?1 and day >= ?2 order by day desc", scope.tenant(), first);
    }

    static void forget(Scope scope, LocalDate before) {
        delete("tenantId = ?1 and day < ?2", scope.tenant(), before);
    }

    View view() {
        return new View(
                day,
                rounds,
                passed,
                Math.round(10_000.0 * passed / rounds) / 100.0,
                measured == 0 ? null : p95Sum / measured,
                measured == 0 ? null : p95Worst);
    }
}
