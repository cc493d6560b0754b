package dev.livegate.platform.outbound.database;

import dev.livegate.platform.outbound.Bulkhead;
import dev.livegate.platform.outbound.Lookup;
import dev.livegate.platform.outbound.Lookup.Found;
import dev.livegate.platform.outbound.Lookup.Lost;
import dev.livegate.platform.outbound.OutboundConfig;
import dev.livegate.platform.outbound.Pins;
import dev.livegate.platform.outbound.database.DatabaseOutcome.Connected;
import dev.livegate.platform.outbound.database.DatabaseOutcome.Deferred;
import dev.livegate.platform.outbound.database.DatabaseOutcome.Failed;
import dev.livegate.platform.outbound.database.DatabaseTarget.Reach;
import dev.livegate.platform.scope.Scope;
import io.vertx.core.Future;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Connects to a customer's database, asks what it is, and leaves. Never throws, and never outlasts its deadline. */
@Singleton
public class DatabaseProbe {

    public static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration MARGIN = Duration.ofMillis(50);
    private static final int PER_TENANT = 2;

    private final Pins pins;
    private final Bulkhead tenants = new Bulkhead(PER_TENANT);
    private final ExecutorService visits;

    public DatabaseProbe(Pins pins, OutboundConfig config) {
        this.pins = pins;
        this.visits = visitors(config.databases());
    }

    public CompletableFuture<DatabaseOutcome> connect(Scope scope, DatabaseTarget target, Duration deadline) {
        if (target.reach() == Reach.PRIVATE) {
            return CompletableFuture.completedFuture(
                    new Deferred(
                            "\"" + target.host().name()
                                    + "\" is reachable only inside your provider's network. Deploy: the app's own /api/ready settles it."));
        }
        Duration bounded = deadline.compareTo(LONGEST) < 0 ? deadline : LONGEST;
        // The socket gives up first, since it knows where the visit stands.
        long end = System.nanoTime() + bounded.minus(MARGIN).toNanos();
        var visited = new CompletableFuture<DatabaseOutcome>();
        var phase = new AtomicReference<>(DatabasePhase.QUEUE);
        visited.orTimeout(bounded.toMillis(), TimeUnit.MILLISECONDS);
        tenants.enter(scope.tenant(), Future.fromCompletionStage(visited), () -> visit(target, end, phase))
                .onComplete(visited::complete, visited::completeExceptionally);
        return visited.exceptionally(late -> failed(target, DatabaseFault.TIMED_OUT, phase.get()));
    }

    private Future<DatabaseOutcome> visit(DatabaseTarget target, long end, AtomicReference<DatabasePhase> phase) {
        phase.set(DatabasePhase.NAME);
        return Future.fromCompletionStage(pins.of(target.host(), target.reach() == Reach.PREVIEW)
                .thenApplyAsync(
                        lookup -> {
                            phase.set(DatabasePhase.CONNECT);
                            return visit(target, lookup, end);
                        },
                        visits));
    }

    private static DatabaseOutcome visit(DatabaseTarget target, Lookup lookup, long end) {
        if (lookup instanceof Lost lost) {
            return failed(target, DatabaseFaults.of(lost.fault()), DatabasePhase.NAME);
        }
        var session = new Session(target, ((Found) lookup).addresses(), end);
        try {
            return new Connected(session.facts());
        } catch (SQLException fault) {
            return failed(target, DatabaseFaults.of(fault), session.phase(fault));
        } catch (RuntimeException | OutOfMemoryError lied) {
            // The driver makes room for whatever length a server claims its message has.
            return failed(target, DatabaseFault.NOT_ANSWERING_AS_DATABASE, DatabasePhase.LOGIN);
        }
    }

    private static Failed failed(DatabaseTarget target, DatabaseFault fault, DatabasePhase phase) {
        return new Failed(fault, phase, fault.sentence(target.host().name()));
    }

    private static ExecutorService visitors(int most) {
        var pool = new ThreadPoolExecutor(most, most, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(1000), work -> {
            var thread = new Thread(work, "livegate-database-visit");
            thread.setDaemon(true);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    @PreDestroy
    void close() {
        visits.shutdownNow();
    }
}
