package dev.livegate.verification.admission;

import dev.livegate.platform.problem.DatabaseFaults;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Half of the processors at most work for those who verify, so that whoever reads finds the other half. A verification
 * waits in proportion to the time that its own app takes: with it goes who is quick before who hangs anyway.
 */
@Singleton
public class Admission {

    private final Line line;
    private final Habits habits = new Habits();

    public Admission() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    Admission(int most) {
        this.line = new Line(most, DatabaseFaults::unreachable);
    }

    /** For a request, on its own context, which knows its idempotency key and its id. */
    public Turn turn(String app) {
        return new Turn(app, Objects.requireNonNull(Vertx.currentContext()));
    }

    /** One verification: its beginning and its end are work, and in between it waits for its app and is in nobody's way. */
    public final class Turn {

        private final String app;
        private final Context request;
        private volatile long begun;

        private Turn(String app, Context request) {
            this.app = app;
            this.request = request;
        }

        public <T> CompletableFuture<T> begin(Supplier<T> work) {
            return enter(habits.of(app), work).whenComplete((done, fault) -> begun = System.nanoTime());
        }

        public <T> CompletableFuture<T> end(Supplier<T> work) {
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            habits.learn(app, took);
            return enter(took, work);
        }

        private <T> CompletableFuture<T> enter(Duration took, Supplier<T> work) {
            return line.enter(
                    System.nanoTime() + took.toNanos(),
                    () -> request.executeBlocking(work::get, false).toCompletionStage());
        }
    }
}
