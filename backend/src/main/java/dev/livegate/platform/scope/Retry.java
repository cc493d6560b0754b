package dev.livegate.platform.scope;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A deadlock, a serialization failure or somebody who changed the same row first undid everything, so the same work may
 * simply be done again.
 */
final class Retry {

    private static final Set<String> CONFLICTS = Set.of("40001", "40P01");
    private static final int MOST = 3;

    private Retry() {}

    static <T extends @Nullable Object> T onConflict(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException fault) {
                if (attempt == MOST || !isConflict(fault)) {
                    throw fault;
                }
                pause(attempt);
            }
        }
    }

    private static boolean isConflict(Throwable fault) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (t instanceof OptimisticLockException
                    || t instanceof SQLException sql && CONFLICTS.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(5, 20L * attempt));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
