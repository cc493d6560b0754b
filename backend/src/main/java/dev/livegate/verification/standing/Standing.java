package dev.livegate.verification.standing;

import dev.livegate.platform.check.Finding;
import dev.livegate.verification.visit.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the configured app stands: whether it is being looked at, and the verification that counts, if there is one. */
public record Standing(boolean running, Optional<Latest> latest) {

    /**
     * @param changes what is not as it was verified, in words such as "the provider" or "JWT_SECRET"
     * @param statsSeen whether the statistics answered to the probe token; if not, a report says so
     */
    public record Latest(
            UUID run,
            @Nullable UUID report,
            Profile profile,
            boolean passed,
            boolean fresh,
            boolean statsSeen,
            List<String> changes,
            String fingerprint,
            Instant at,
            List<Finding> findings) {

        /** A PASS of this very state, not too old. Its ready probe has settled whatever was deferred (C9). */
        public boolean holds() {
            return passed && fresh && changes.isEmpty();
        }
    }

    public boolean holds() {
        return latest.filter(Latest::holds).isPresent();
    }
}
