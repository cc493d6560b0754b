package dev.livegate.platform.access;

import dev.livegate.platform.scope.Actor;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who a credential stands for right now, and what they may do. */
public record Standing(
        Actor actor,
        @Nullable UUID tenant,
        Set<String> roles,
        boolean suspended,
        @Nullable Instant until) {

    boolean lastsAt(Instant now) {
        return until == null || until.isAfter(now);
    }
}
