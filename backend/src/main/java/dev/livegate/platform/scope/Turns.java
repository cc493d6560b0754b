package dev.livegate.platform.scope;

import dev.livegate.platform.problem.DatabaseFaults;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whoever needs a connection waits here until one is free, so that the pool's own short patience means one thing only:
 * the database is away. A single read never waits behind those who write. Made
 * late, when the pool is there.
 */
@ApplicationScoped
public class Turns {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    // For the scheduler of jobs and the question after health, which ask the pool themselves.
    private static final int SPARE = 3;

    private final ThreadLocal<Boolean> holding = ThreadLocal.withInitial(() -> false);
    private final Line reads;
    private final Line changes;

    Turns(AgroalDataSource database) {
        int most = database.getConfiguration().connectionPoolConfiguration().maxSize() - SPARE;
        this.reads = new Line(Math.max(1, most / 3), PATIENCE);
        this.changes = new Line(Math.max(1, most - most / 3), PATIENCE);
    }

    /** For what is one statement. */
    public <T extends @Nullable Object> T read(Supplier<T> work) {
        return in(reads, work);
    }

    <T extends @Nullable Object> T change(Supplier<T> work) {
        return in(changes, work);
    }

    private <T extends @Nullable Object> T in(Line line, Supplier<T> work) {
        if (holding.get()) {
            return work.get();
        }
        line.enter();
        holding.set(true);
        try {
            return work.get();
        } catch (RuntimeException fault) {
            if (DatabaseFaults.unreachable(fault)) {
                line.dissolve();
            }
            throw fault;
        } finally {
            holding.remove();
            line.leave();
        }
    }
}
