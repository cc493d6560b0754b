package dev.livegate.notification.delivery;

import dev.livegate.platform.job.Jobs;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Ids;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Arranges the next try, in the transaction that wants it. */
@Singleton
public class Timetable {

    private static final Duration SOON = Duration.ofMillis(1500);

    private final Jobs jobs;
    private final Time time;

    Timetable(Jobs jobs, Time time) {
        this.jobs = jobs;
        this.time = time;
    }

    public Instant now() {
        return time.now();
    }

    public void first(Scope scope, Delivery delivery) {
        arrange(scope, delivery, now());
    }

    public void at(Scope scope, Delivery delivery, Instant at) {
        delivery.nextAt(at);
        arrange(scope, delivery, at);
    }

    /** All lanes were taken. */
    public void soon(Scope scope, Round round) {
        add(scope, round, now().plus(Waits.jittered(SOON)));
    }

    private void arrange(Scope scope, Delivery delivery, Instant at) {
        add(scope, Round.next(delivery), at);
    }

    /** Under a key of its own: the job that arranges it is still there, and would be taken for the same. */
    private void add(Scope scope, Round round, Instant at) {
        jobs.enqueueAt(scope, Round.TYPE, round.delivery() + "-" + Ids.next(), round, at);
    }
}
