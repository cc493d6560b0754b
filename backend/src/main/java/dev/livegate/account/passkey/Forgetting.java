package dev.livegate.account.passkey;

import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Questions that nobody answered and confirmations that have ended. */
@Singleton
class Forgetting {

    private final Tx tx;
    private final Time time;

    Forgetting(Tx tx, Time time) {
        this.tx = tx;
        this.time = time;
    }

    @Scheduled(every = "1h", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        Instant now = time.now();
        tx.platform(() -> PasskeyChallenge.forgetEndedBefore(now) + PasskeyConfirmation.forgetEndedBefore(now));
    }
}
