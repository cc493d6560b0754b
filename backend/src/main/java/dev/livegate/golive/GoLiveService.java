package dev.livegate.golive;

import static dev.livegate.golive.GoLiveProblem.NOT_LIVE;

import dev.livegate.deployment.DeployConfig;
import dev.livegate.deployment.Phase;
import dev.livegate.deployment.Phases;
import dev.livegate.golive.candidate.Standing;
import dev.livegate.golive.candidate.Verifications;
import dev.livegate.platform.metric.Meters;
import dev.livegate.platform.problem.Fix;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The decision and the deed are one transaction, under the lock under which every answer is saved. */
@Singleton
public class GoLiveService {

    private final Tx tx;
    private final Verifications verifications;
    private final Bench bench;
    private final Minutes minutes;
    private final Phases phases;

    GoLiveService(Tx tx, Verifications verifications, Bench bench, Minutes minutes, Phases phases) {
        this.tx = tx;
        this.verifications = verifications;
        this.bench = bench;
        this.minutes = minutes;
        this.phases = phases;
    }

    @Schema(name = "Reverted")
    record Reverted(Phase.Status status, Phase.State state, int revision) {}

    Outcome.WentLive goLive(Scope scope) {
        Supplier<Standing> verification = verifications.lookInEarnest(scope);
        Outcome outcome = tx.in(scope, () -> {
            DeployConfig.lock(scope);
            Decision decision = bench.decide(scope, verification.get());
            return decision.isGo() ? minutes.live(scope, decision) : minutes.refused(scope, decision);
        });
        Meters.count("livegate.gate", "verdict", outcome.verdict().word(), "reason", outcome.reason());
        return outcome.orRefuse();
    }

    /** The same decision without the deed. */
    GateView gate(Scope scope, boolean details) {
        return GateView.of(judge(scope), details);
    }

    Rehearsal rehearse(Scope scope) {
        Decision decision = judge(scope);
        return bench.rehearsed(scope, decision);
    }

    Reverted revert(Scope scope, String reason) {
        return tx.in(scope, () -> {
            DeployConfig.lock(scope);
            DeployConfig live = DeployConfig.live(scope)
                    .orElseThrow(() -> NOT_LIVE.because("There is nothing to take back: no revision is live.")
                            .fix(Fix.step("See how far you are", "go-live")));
            phases.reverted(scope, reason);
            return new Reverted(live.phase().status(), live.phase().state(), live.revision());
        });
    }

    private Decision judge(Scope scope) {
        Supplier<Standing> verification = verifications.look(scope);
        return tx.in(scope, () -> bench.decide(scope, verification.get()));
    }
}
