package dev.livegate.verification;

import static dev.livegate.platform.outbound.address.AddressProblem.TARGET_NOT_ALLOWED;

import dev.livegate.platform.job.Job;
import dev.livegate.platform.job.JobType;
import dev.livegate.platform.job.Jobs;
import dev.livegate.platform.outbound.Target;
import dev.livegate.platform.outbound.Targets;
import dev.livegate.platform.problem.Fix;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.verification.standing.VerificationOrder;
import dev.livegate.verification.visit.Profile;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Takes orders: an address is looked at before anything is begun, and whoever does not want to wait gets a job. */
@Singleton
class VerificationDesk {

    static final JobType<Ordered> JOB = new JobType<>("verification", Ordered.class);

    @RegisterForReflection
    record Ordered(UUID run, VerificationOrder order) {}

    private final Tx tx;
    private final Targets targets;
    private final SubjectReader reader;
    private final Ledger ledger;
    private final Jobs jobs;

    VerificationDesk(Tx tx, Targets targets, SubjectReader reader, Ledger ledger, Jobs jobs) {
        this.tx = tx;
        this.targets = targets;
        this.reader = reader;
        this.ledger = ledger;
        this.jobs = jobs;
    }

    VerificationOrder configured(Scope scope) {
        String url = reader.appUrl(scope)
                .orElseThrow(() -> TARGET_NOT_ALLOWED
                        .because("Nobody has said at which address your app runs. Enter it first.")
                        .fix(Fix.step("Enter the address", "url")));
        targets.parse(url);
        return new VerificationOrder(url, Profile.full);
    }

    VerificationOrder at(String url) {
        Target target = targets.admit("appUrl", url);
        if (target.path().contains("?")) {
            throw TARGET_NOT_ALLOWED.because("Leave out the ? and what follows; give only where the app begins.");
        }
        return new VerificationOrder(target.url().replaceFirst("/$", ""), Profile.smoke);
    }

    VerificationView queue(Scope scope, VerificationOrder order) {
        return tx.in(scope, () -> {
            VerificationView begun = ledger.begin(scope, reader.read(scope, order));
            jobs.enqueue(scope, JOB, begun.id().toString(), new Ordered(begun.id(), order));
            return begun;
        });
    }

    @Singleton
    static class Work implements Job<Ordered> {

        private final VerificationService verification;

        Work(VerificationService verification) {
            this.verification = verification;
        }

        @Override
        public JobType<Ordered> type() {
            return JOB;
        }

        @Override
        public void run(Scope scope, Ordered ordered) {
            verification.finish(scope, ordered.run(), ordered.order());
        }

        @Override
        public void gaveUp(Scope scope, Ordered ordered) {
            verification.abandon(scope, ordered.run());
        }
    }
}
