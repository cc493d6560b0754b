package dev.livegate.account.signin;

import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** What has ended and can betray no thief any more is forgotten. */
@Singleton
class Housekeeping {

    private static final Duration KEPT = Duration.ofDays(7);

    private final Tx tx;
    private final Time time;

    Housekeeping(Tx tx, Time time) {
        this.tx = tx;
        this.time = time;
    }

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        Instant end = time.now().minus(KEPT);
        tx.platform(() -> SignInLink.forgetEndedBefore(end)
                + RefreshToken.forgetRotatedBefore(end)
                + UserSession.forgetEndedBefore(end));
    }
}
