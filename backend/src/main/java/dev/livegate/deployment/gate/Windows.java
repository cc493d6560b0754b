package dev.livegate.deployment.gate;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.InWords;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a tenant lets changes happen; the room that keeps the windows answers. */
public interface Windows {

    /** Why not now, and from when on, on the clock of the window. */
    record Closed(String reason, @Nullable ZonedDateTime opensAt) {

        public String sentence() {
            String opening = opensAt == null ? "" : " It opens on " + InWords.of(opensAt) + ".";
            return reason + opening + " Wait for it, or change the window.";
        }
    }

    /** Changes pass all the same: somebody broke the glass, for a reason and for a while, and everybody is to see it. */
    record BrokenGlass(String reason, String by, ZonedDateTime until) {

        public String sentence() {
            return "The windows do not count until " + InWords.of(until) + ": " + by + " broke the glass. Reason: "
                    + reason;
        }
    }

    /** Within the transaction of the decision; while the glass is broken nothing is closed. */
    Optional<Closed> closed(Scope scope, Instant at);

    /** Within the transaction of the decision. */
    default Optional<BrokenGlass> brokenGlass(Scope scope, Instant at) {
        return Optional.empty();
    }
}
