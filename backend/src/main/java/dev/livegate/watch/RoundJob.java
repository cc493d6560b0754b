package dev.livegate.watch;

import dev.livegate.deployment.DeployConfig;
import dev.livegate.platform.job.Job;
import dev.livegate.platform.job.JobType;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import dev.livegate.verification.OwnAccount;
import dev.livegate.verification.visit.Inspection.Inspected;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** One round; begun twice, the second time counts for nothing. Ends the watch where nothing is live any more. */
@Singleton
class RoundJob implements Job<RoundJob.Round> {

    static final JobType<Round> ROUND = new JobType<>("watch", Round.class);

    @RegisterForReflection
    record Round(UUID watch, int number) {}

    private final Tx tx;
    private final OwnAccount verification;
    private final Rota rota;
    private final Logbook logbook;
    private final Time time;

    RoundJob(Tx tx, OwnAccount verification, Rota rota, Logbook logbook, Time time) {
        this.tx = tx;
        this.verification = verification;
        this.rota = rota;
        this.logbook = logbook;
        this.time = time;
    }

    @Override
    public JobType<Round> type() {
        return ROUND;
    }

    @Override
    public void run(Scope scope, Round round) {
        Optional<DeployConfig> live = tx.in(scope, () -> begun(scope, round));
        if (live.isPresent()) {
            Inspected inspected = verification.look(scope, live.get());
            tx.run(
                    scope,
                    () -> Watched.open(scope, round.watch)
                            .ifPresent(watched -> logbook.write(scope, watched, inspected)));
        }
    }

    private Optional<DeployConfig> begun(Scope scope, Round round) {
        Optional<Watched> watched = Watched.openAt(scope, round.watch, round.number);
        Optional<DeployConfig> live = DeployConfig.live(scope)
                .filter(config -> watched.filter(one -> one.revision() == config.revision())
                        .isPresent());
        watched.ifPresent(one -> {
            if (live.isEmpty()) {
                one.end(time.now());
            } else {
                one.beginRound();
                rota.arrange(scope, one);
            }
        });
        return live.filter(config -> config.answers().appUrl() != null);
    }
}
