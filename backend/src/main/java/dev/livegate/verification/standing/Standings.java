package dev.livegate.verification.standing;

import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.platform.scope.Scope;
import dev.livegate.verification.visit.Profile;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Which of all verifications is the one that counts. Within the transaction that is open. */
@Singleton
public class Standings {

    private final Papers papers;
    private final ModeConfig mode;

    Standings(Papers papers, ModeConfig mode) {
        this.papers = papers;
        this.mode = mode;
    }

    /** The newest; but a smoke PASS does not outweigh a failed full run of the same fingerprint (C2). */
    public Optional<Verification> thatCounts(Scope scope) {
        boolean previewCounts = mode.mode().isPreview();
        Optional<Verification> full = Verification.latestEligible(scope, Profile.full, previewCounts);
        Optional<Verification> smoke = Verification.latestEligible(scope, Profile.smoke, previewCounts);
        if (full.isEmpty() || smoke.isEmpty()) {
            return full.or(() -> smoke);
        }
        return isNewer(smoke.get(), full.get()) && !isOutweighed(smoke.get(), full.get()) ? smoke : full;
    }

    private boolean isOutweighed(Verification smoke, Verification full) {
        return smoke.isPassed()
                && !full.isPassed()
                && papers.binding(smoke.binding()).isSameAs(papers.binding(full.binding()));
    }

    private static boolean isNewer(Verification one, Verification other) {
        return one.id.toString().compareTo(other.id.toString()) > 0;
    }
}
