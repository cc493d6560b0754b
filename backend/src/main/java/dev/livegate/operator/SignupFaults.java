package dev.livegate.operator;

import dev.livegate.platform.flag.Flags;
import dev.livegate.platform.scope.Sql;
import dev.livegate.platform.time.Time;
import dev.livegate.signup.KillSwitch;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Counts what broke on our side at sign-up. It waits in memory, since what broke may be the database. */
@Singleton
class SignupFaults {

    private static final Logger LOG = Logger.getLogger(SignupFaults.class);
    private static final int BEFORE_EVERYTHING = 1_000;
    private static final int FIRST_FAULT = 500;
    private static final int CLOSED = 503;

    private static final String ADD = """
            insert into signup_faults as f (minute, faults) values (?, ?)
            on conflict (minute) do update set faults = f.faults + excluded.faults""";

    private final AtomicLong waiting = new AtomicLong();
    private final Sql sql;
    private final Flags flags;
    private final Time time;

    SignupFaults(Sql sql, Flags flags, Time time) {
        this.sql = sql;
        this.flags = flags;
        this.time = time;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, BEFORE_EVERYTHING);
    }

    private void watch(RoutingContext context) {
        if (context.request().path().startsWith("/public/signup/")) {
            context.addEndHandler(done -> note(context.response().getStatusCode()));
        }
        context.next();
    }

    /** While sign-ups are closed, 503 is what was asked for. */
    void note(int status) {
        boolean wanted = status == CLOSED && !flags.isOn(KillSwitch.FLAG);
        if (status >= FIRST_FAULT && !wanted) {
            waiting.incrementAndGet();
        }
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void store() {
        long faults = waiting.getAndSet(0);
        if (faults == 0) {
            return;
        }
        try {
            sql.update(ADD, time.now().truncatedTo(ChronoUnit.MINUTES), faults);
        } catch (RuntimeException away) {
            waiting.addAndGet(faults);
            LOG.warnf("%d faults of sign-up cannot be counted yet", faults);
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        store();
    }
}
