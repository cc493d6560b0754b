package dev.livegate.launch.recurring.turn;

import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.platform.job.Job;
import dev.livegate.platform.job.JobType;
import dev.livegate.platform.job.Retries;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import jakarta.inject.Singleton;
import java.time.Duration;

/** A bell rings. Whether it still means anything is seen under the lock, so ringing twice is ringing once. */
@Singleton
class TurnJob implements Job<Turn> {

    // Longer than any catch-up window, which ends at a day: a bell that gives up would end the recurring in silence.
    private static final Retries STUBBORN = new Retries(3_000, Duration.ofMillis(500), Duration.ofMinutes(5));

    private final Tx tx;
    private final Turns turns;

    TurnJob(Tx tx, Turns turns) {
        this.tx = tx;
        this.turns = turns;
    }

    @Override
    public JobType<Turn> type() {
        return Turn.TYPE;
    }

    @Override
    public Retries retries() {
        return STUBBORN;
    }

    @Override
    public void run(Scope scope, Turn turn) {
        tx.run(scope, () -> {
            ProductDeployment.lock(scope, turn.product());
            RecurringLaunch.lockedIfThere(scope, turn.recurring())
                    .filter(launch -> launch.waitsFor(turn))
                    .ifPresent(launch -> turns.take(scope, launch));
        });
    }
}
