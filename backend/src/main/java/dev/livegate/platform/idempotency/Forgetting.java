package dev.livegate.platform.idempotency;

import dev.livegate.platform.scope.Sql;
import dev.livegate.platform.scope.Tx;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Keys are promised for a day; after that the same key is a new request. */
@Singleton
class Forgetting {

    private static final String OVER =
            "delete from idempotent_requests where created_at < clock_timestamp() - interval '24 hours'";

    private final Tx tx;
    private final Sql sql;

    Forgetting(Tx tx, Sql sql) {
        this.tx = tx;
        this.sql = sql;
    }

    @Scheduled(every = "10m", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        tx.platform(() -> sql.update(OVER));
    }
}
