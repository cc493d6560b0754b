package dev.livegate.verification.standing;

import dev.livegate.deployment.DeployConfig;
import dev.livegate.deployment.Phase;
import dev.livegate.deployment.Phases;
import dev.livegate.platform.job.Job;
import dev.livegate.platform.job.JobType;
import dev.livegate.platform.job.Jobs;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** A PASS grows old: an hour later the phase falls back, unless the app has been verified again (C32). */
@Singleton
public class Expiry {

    static final JobType<Due> JOB = new JobType<>("verification-expiry", Due.class);

    @RegisterForReflection
    record Due(UUID run) {}

    private final Jobs jobs;
    private final VerificationConfig config;
    private final Time time;

    Expiry(Jobs jobs, VerificationConfig config, Time time) {
        this.jobs = jobs;
        this.config = config;
        this.time = time;
    }

    public void arrange(Scope scope, Verification passed) {
        jobs.enqueueAt(
                scope, JOB, passed.id.toString(), new Due(passed.id), time.now().plus(config.validity()));
    }

    boolean isFresh(Verification one) {
        Instant end = one.endedAt() == null ? one.createdAt() : one.endedAt();
        return end.plus(config.validity()).isAfter(time.now());
    }

    @Singleton
    static class Work implements Job<Due> {

        private final Tx tx;
        private final Standings standings;
        private final Phases phases;
        private final Expiry expiry;

        Work(Tx tx, Standings standings, Phases phases, Expiry expiry) {
            this.tx = tx;
            this.standings = standings;
            this.phases = phases;
            this.expiry = expiry;
        }

        @Override
        public JobType<Due> type() {
            return JOB;
        }

        @Override
        public void run(Scope scope, Due due) {
            tx.run(scope, () -> {
                boolean renewed = standings
                        .thatCounts(scope)
                        .filter(one -> one.isPassed() && expiry.isFresh(one))
                        .isPresent();
                if (!renewed) {
                    DeployConfig.candidate(scope)
                            .filter(config -> config.phase() == Phase.VERIFIED)
                            .ifPresent(config -> phases.verificationExpired(
                                    scope, config.revision(), "The verification has grown old; verify again"));
                }
            });
        }
    }
}
