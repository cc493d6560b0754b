package dev.livegate.platform.job;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job as operators see it. */
record JobView(
        UUID id,
        String type,
        String key,
        @Nullable UUID tenant,
        Status status,
        int attempts,
        @Nullable Instant dueAt,
        @Nullable String error,
        @Nullable Instant failedAt) {

    enum Status {
        waiting,
        running,
        retrying,
        failed
    }
}
