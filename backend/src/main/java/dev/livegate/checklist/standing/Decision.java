package dev.livegate.checklist.standing;

import dev.livegate.platform.check.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A verdict and how it is known; {@code told} says that the pre-flight has a check of its own for what is wrong.
 */
record Decision(
        Verdict verdict,
        @Nullable String knownBy,
        @Nullable Instant since,
        @Nullable Instant until,
        boolean told) {

    static Decision open(Verdict verdict) {
        return new Decision(verdict, null, null, null, false);
    }
}
