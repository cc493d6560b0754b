package dev.livegate.deployment.gate;

import dev.livegate.platform.scope.Scope;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a tenant lets changes happen; the room that keeps the windows answers. */
public interface Windows {

    /** Why not now, and from when on. */
    record Closed(String reason, @Nullable Instant opensAt) {}

    /** Changes pass all the same: somebody broke the glass, for a reason and for a while, and everybody is to see it. */
    record BrokenGlass(String reason, String by, Instant until) {

        public String sentence() {
            return "The windows do not count until " + until + ": " + by + " broke the glass. Reason: " + reason;
        }
    }

    /** Within the transaction of the decision; while the glass is broken nothing is closed. */
    Optional<Closed> closed(Scope scope, Instant at);

    /** Within the transaction of the decision. */
    default Optional<BrokenGlass> brokenGlass(Scope scope, Instant at) {
        return Optional.empty();
    }
}
