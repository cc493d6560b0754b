package dev.livegate.tenant.retention;

import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.job.JobType;
import dev.livegate.platform.job.PlatformJob;
import dev.livegate.platform.retention.Periods;
import dev.livegate.platform.retention.Retained;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import dev.livegate.tenant.Tenant;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One tenant after the other, in short transactions: nobody waits for a clean-up. Begun anew, it finds less to do. */
@Singleton
class Clearing implements PlatformJob<Clearing.Day> {

    static final JobType<Day> JOB = new JobType<>("retention", Day.class);

    private static final Logger LOG = Logger.getLogger(Clearing.class);
    private static final Actor LIVEGATE = Actor.livegate("retention");
    private static final int PAGE = 100;

    @RegisterForReflection
    record Day(LocalDate date) {}

    private final Tx tx;
    private final Periods periods;
    private final Time time;

    Clearing(Tx tx, Periods periods, Time time) {
        this.tx = tx;
        this.periods = periods;
        this.time = time;
    }

    @Override
    public JobType<Day> type() {
        return JOB;
    }

    @Override
    public void run(Day day) {
        long gone = forget(Audit.PLATFORM); // letters of no tenant
        List<UUID> page = page(null);
        while (!page.isEmpty()) {
            gone += page.stream().mapToLong(this::forget).sum();
            page = page(page.get(page.size() - 1));
        }
        LOG.infof("forgot %d rows that were older than their period", gone);
    }

    private List<UUID> page(@Nullable UUID before) {
        return tx.platform(() ->
                Tenant.newest(before, PAGE).stream().map(tenant -> tenant.id).toList());
    }

    private long forget(UUID tenant) {
        Scope scope = new Scope(tenant, LIVEGATE);
        Instant now = time.now();
        return tx.in(
                scope,
                () -> periods.all().stream()
                        .mapToLong(kind -> forget(scope, kind, now))
                        .sum());
    }

    private long forget(Scope scope, Retained kind, Instant now) {
        return kind.forget(scope, now.minus(periods.of(kind)));
    }
}
