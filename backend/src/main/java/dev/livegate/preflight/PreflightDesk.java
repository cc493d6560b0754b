package dev.livegate.preflight;

import dev.livegate.deployment.DeployConfig;
import dev.livegate.deployment.run.RunKind;
import dev.livegate.deployment.run.RunSubject;
import dev.livegate.deployment.run.RunView;
import dev.livegate.deployment.run.Runs;
import dev.livegate.platform.job.Job;
import dev.livegate.platform.job.JobType;
import dev.livegate.platform.job.Jobs;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** For those who do not want to wait: a run is begun now and done in the background. */
@Singleton
class PreflightDesk {

    static final JobType<Ordered> JOB = new JobType<>("preflight", Ordered.class);

    @RegisterForReflection
    record Ordered(UUID run, List<String> only) {}

    private final Tx tx;
    private final Runs runs;
    private final Jobs jobs;
    private final Time time;

    PreflightDesk(Tx tx, Runs runs, Jobs jobs, Time time) {
        this.tx = tx;
        this.runs = runs;
        this.jobs = jobs;
        this.time = time;
    }

    RunView order(Scope scope, List<String> only) {
        return tx.in(scope, () -> {
            RunSubject now = RunSubject.of(DeployConfig.current(scope));
            RunView run = runs.begin(scope, RunKind.PREFLIGHT, now, time.now());
            jobs.enqueue(scope, JOB, run.id().toString(), new Ordered(run.id(), only));
            return run;
        });
    }

    @Singleton
    static class Work implements Job<Ordered> {

        private final PreflightService preflight;

        Work(PreflightService preflight) {
            this.preflight = preflight;
        }

        @Override
        public JobType<Ordered> type() {
            return JOB;
        }

        @Override
        public void run(Scope scope, Ordered ordered) {
            preflight.finish(scope, ordered.run(), ordered.only());
        }

        @Override
        public void gaveUp(Scope scope, Ordered ordered) {
            preflight.abandon(scope, ordered.run());
        }
    }
}
