package dev.livegate.testing;

import dev.livegate.platform.time.Time;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** A clock that goes on as every clock does, and that a test sets: jobs, sessions and launches all go by it. */
@Alternative
@Singleton
public class VirtualTime extends Time {

    private static final long FAR = 30;

    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant now() {
        return super.now().plus(ahead);
    }

    public void set(Instant at) {
        ahead = Duration.between(super.now(), at);
    }

    /**
     * A jump while something runs would make its replica look dead, so it waits until nothing does. What other tests have
     * left for later, such as hundreds of watches, does not ring on the way.
     */
    public void jumpTo(Instant at) {
        Superuser.tamper(
                "delete from scheduled_tasks where not picked and execution_time > ?"
                        + " and task_name not in ('launch-moment', 'launch-turn')",
                now().plusSeconds(FAR).atOffset(ZoneOffset.UTC));
        Eventually.eventually(() -> {
            String busy = Superuser.read(
                            "select count(*) from scheduled_tasks where picked or execution_time <= ?",
                            now().atOffset(ZoneOffset.UTC))
                    .get(0);
            if (!busy.equals("0")) {
                throw new AssertionError(busy + " jobs are under way");
            }
        });
        set(at);
    }
}
