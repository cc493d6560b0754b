package dev.livegate.checklist.facts;

import dev.livegate.platform.check.Status;
import dev.livegate.platform.check.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that was just seen, or that somebody reports. */
public record Observation(
        String fact,
        Status status,
        String message,
        Instant at,
        @Nullable String link,
        @Nullable Reporter reporter) {

    public static Observation seen(String fact, Verdict verdict, Instant at) {
        return new Observation(fact, verdict.status(), verdict.message(), at, null, null);
    }
}
