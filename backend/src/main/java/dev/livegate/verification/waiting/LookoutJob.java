package dev.livegate.verification.waiting;

import dev.livegate.deployment.DeployConfig;
import dev.livegate.deployment.Phase;
import dev.livegate.platform.job.Job;
import dev.livegate.platform.job.JobType;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import dev.livegate.verification.OwnAccount;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** One look. It arranges the next before it ends; looked twice, the second time counts for nothing. */
@Singleton
class LookoutJob implements Job<LookoutJob.Look> {

    static final JobType<Look> LOOK = new JobType<>("lookout", Look.class);

    @RegisterForReflection
    record Look(UUID lookout, int number) {}

    private final Tx tx;
    private final LookoutService lookouts;
    private final OwnAccount verification;
    private final Time time;

    LookoutJob(Tx tx, LookoutService lookouts, OwnAccount verification, Time time) {
        this.tx = tx;
        this.lookouts = lookouts;
        this.verification = verification;
        this.time = time;
    }

    @Override
    public JobType<Look> type() {
        return LOOK;
    }

    @Override
    public void run(Scope scope, Look look) {
        Optional<String> url = tx.in(scope, () -> open(scope, look).map(Lookout::appUrl));
        url.ifPresent(where -> look(scope, look, where));
    }

    private void look(Scope scope, Look look, String url) {
        boolean looks = phaseOf(scope, url).filter(Phase.CONFIGURED::equals).isPresent();
        boolean there = looks && verification.isThere(scope, url);
        boolean found = tx.in(scope, () -> {
            DeployConfig.lock(scope);
            Optional<Lookout> open = open(scope, look);
            open.filter(one -> looks).ifPresent(Lookout::looked);
            return open.filter(one -> isFound(scope, one, there)).isPresent();
        });
        if (found) {
            UUID run = verification.verify(scope, url);
            tx.run(scope, () -> Lookout.of(scope, look.lookout).ifPresent(one -> one.led(run)));
        }
    }

    /** The phase is asked anew, under the lock: a pre-flight that has passed meanwhile saw nobody asleep. */
    private boolean isFound(Scope scope, Lookout one, boolean there) {
        Phase phase = phaseOf(scope, one.appUrl()).orElse(Phase.VERIFIED);
        boolean found = there && phase == Phase.CONFIGURED;
        if (phase.isAtLeast(Phase.VERIFIED)) {
            one.end(LookoutState.stopped, time.now());
        } else if (found) {
            one.end(LookoutState.found, time.now());
        } else {
            lookouts.goOn(scope, one, phase);
        }
        return found;
    }

    /** Empty if the address is another one by now. */
    private Optional<Phase> phaseOf(Scope scope, String url) {
        return tx.in(scope, () -> DeployConfig.candidate(scope))
                .filter(config -> url.equals(config.answers().appUrl()))
                .map(DeployConfig::phase);
    }

    private static Optional<Lookout> open(Scope scope, Look look) {
        return Lookout.of(scope, look.lookout).filter(Lookout::isWaiting).filter(one -> one.looks() == look.number);
    }
}
