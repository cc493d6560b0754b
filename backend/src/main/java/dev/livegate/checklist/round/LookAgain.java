package dev.livegate.checklist.round;

import dev.livegate.checklist.Evaluation;
import dev.livegate.platform.job.Job;
import dev.livegate.platform.job.JobType;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;

/**
 * Looks at one app and writes down how its list stands; done twice, it looks twice. Strangers' apps let us wait, so only a
 * few threads of those that everybody's jobs share ever do.
 */
@Singleton
class LookAgain implements Job<LookAgain.Look> {

    static final JobType<Look> LOOK = new JobType<>("checklist-look", Look.class);

    private static final int AT_ONCE = 2;

    @RegisterForReflection
    record Look(String cause, int turnedAway) {}

    private final Tx tx;
    private final Evaluation evaluation;
    private final Tallies tallies;
    private final Causes causes;
    private final Semaphore places = new Semaphore(AT_ONCE);

    LookAgain(Tx tx, Evaluation evaluation, Tallies tallies, Causes causes) {
        this.tx = tx;
        this.evaluation = evaluation;
        this.tallies = tallies;
        this.causes = causes;
    }

    @Override
    public JobType<Look> type() {
        return LOOK;
    }

    @Override
    public void run(Scope scope, Look look) {
        if (!places.tryAcquire()) {
            tx.run(scope, () -> causes.later(scope, look.turnedAway() + 1));
            return;
        }
        try {
            evaluation.look(scope);
            tallies.count(scope);
        } finally {
            places.release();
        }
    }
}
