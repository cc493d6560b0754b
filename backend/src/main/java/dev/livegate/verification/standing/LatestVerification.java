package dev.livegate.verification.standing;

import dev.livegate.platform.outbound.Targets;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.verification.visit.Inspection;
import dev.livegate.verification.visit.Sight;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * What the gate, the badge and the watch ask: does the latest verification of the configured app still hold? First
 * {@link #glimpse}, outside of any transaction; then {@link #standing} in the one that decides.
 */
@Singleton
public class LatestVerification {

    private final Tx tx;
    private final Targets targets;
    private final Inspection inspection;
    private final Configured configured;
    private final Recorded recorded;

    LatestVerification(Tx tx, Targets targets, Inspection inspection, Configured configured, Recorded recorded) {
        this.tx = tx;
        this.targets = targets;
        this.inspection = inspection;
        this.configured = configured;
        this.recorded = recorded;
    }

    /** Reads DNS and TLS of the configured app once more, within three seconds; asks the network. */
    public Sight glimpse(Scope scope) {
        try {
            return configured
                    .appUrl(scope)
                    .map(targets::parse)
                    .map(app -> inspection.glimpse(scope, app))
                    .orElse(Sight.NOTHING);
        } catch (Problem noLongerAllowed) {
            return Sight.NOTHING;
        }
    }

    /** With what was seen just now; in the transaction that is open, or in one of its own. */
    public Standing standing(Scope scope, Sight now) {
        return tx.in(scope, () -> recorded.of(scope, verified -> configured.now(scope, now)));
    }

    /** Without the network: what was seen when it was verified is taken to be there still. */
    public Standing standing(Scope scope) {
        return tx.in(scope, () -> recorded.of(scope, verified -> configured.now(scope, verified)));
    }

    /** What was seen by the verification that counts; for whoever compares later days with it. */
    public Optional<Sight> sight(Scope scope) {
        return tx.in(scope, () -> recorded.sight(scope));
    }
}
