package dev.livegate.checklist.facts;

import dev.livegate.platform.check.Status;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing known, or known not to be known (deferred); since when it has been as it is, and until when that counts. */
public record Fact(
        String id,
        Status status,
        String message,
        Origin origin,
        String knownBy,
        @Nullable Instant since,
        @Nullable Instant until) {

    public static Fact of(String id, Status status, String message, @Nullable Instant since) {
        Origin origin = Origin.of(id);
        return new Fact(id, status, message, origin, origin.words(), since, null);
    }

    /** Nobody has delivered it yet. */
    static Fact unknown(String id) {
        Origin origin = Origin.of(id);
        return new Fact(id, Status.deferred, origin.waiting(), origin, origin.words(), null, null);
    }

    /** A person who says what a pipeline would have found is not taken for the pipeline. */
    public Fact reportedBy(Reporter reporter) {
        return new Fact(id, status, message, origin, reporter.words(origin), since, until);
    }

    /** Counts from then on for as long as its origin says; after that it is not known any more. */
    public Fact observed(Instant at, Instant now) {
        Duration life = origin.life();
        Instant end = life == null ? null : at.plus(life);
        return end != null && !now.isBefore(end)
                ? new Fact(
                        id,
                        Status.deferred,
                        "What was known of it is too old to count. Look again.",
                        origin,
                        knownBy,
                        end,
                        null)
                : new Fact(id, status, message, origin, knownBy, since, end);
    }

    public boolean holds() {
        return status.carries();
    }

    public boolean isKnown() {
        return status != Status.deferred;
    }

    /** Whether a check of the pre-flight says itself what is wrong with it, so that nobody need say it twice. */
    public boolean isToldByPreflight() {
        return origin == Origin.keys || origin == Origin.preflight || id.equals("own.admin");
    }
}
