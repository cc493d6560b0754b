package dev.livegate.checklist.look;

import dev.livegate.checklist.facts.Dossier;
import dev.livegate.checklist.facts.Dossier.Look;
import dev.livegate.checklist.facts.Relevance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/**
 * Causes fall together, such as going live and the verification just before it, and an app is not asked twice for what it
 * just answered. Short beside a round of the watch, so that no round finds the look before it.
 */
@Singleton
class JustSeen {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int PARTS_OF_A_ROUND = 4;

    private final Rounds rounds;

    JustSeen(Rounds rounds) {
        this.rounds = rounds;
    }

    /** Whoever verifies has changed something and wants to see it, however short a time ago we looked. */
    boolean holds(String fact, Dossier dossier) {
        Instant verified = dossier.looks().verification().map(Look::at).orElse(Instant.MIN);
        return Relevance.isSeenSince(
                fact, dossier, later(verified, dossier.now().minus(lately(dossier))));
    }

    private Duration lately(Dossier dossier) {
        Duration part = rounds.every(dossier.scope()).dividedBy(PARTS_OF_A_ROUND);
        return part.compareTo(LONGEST) < 0 ? part : LONGEST;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
