package dev.livegate.golive.candidate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the latest eligible verification is worth now. {@code changes} are the things that are not as they were when it
 * passed, each named; {@code databaseReached} means that the app, or livegate-probe.sh beside it, reached its database;
 * {@code fresh} that it is not too old.
 */
public record Standing(
        Result result,
        boolean running,
        @Nullable Instant passedAt,
        boolean fresh,
        List<String> changes,
        boolean databaseReached,
        @Nullable String fingerprint) {

    public enum Result {
        none,
        failed,
        passed
    }

    public boolean passed() {
        return result == Result.passed;
    }
}
