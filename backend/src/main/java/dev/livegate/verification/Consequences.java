package dev.livegate.verification;

import static dev.livegate.verification.VerificationEvent.DEPLOY_VERIFY_RUN;

import dev.livegate.deployment.Phases;
import dev.livegate.deployment.run.RunStatus;
import dev.livegate.deployment.run.RunView;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Status;
import dev.livegate.platform.scope.Scope;
import dev.livegate.report.Draft;
import dev.livegate.report.Reports;
import dev.livegate.verification.standing.Expiry;
import dev.livegate.verification.standing.LatestVerification;
import dev.livegate.verification.standing.Verification;
import jakarta.inject.Singleton;
import java.util.Map;

/** What follows from a verification, in its transaction: the trail, the phase, and when the phase falls back again. */
@Singleton
class Consequences {

    private final Audit audit;
    private final Phases phases;
    private final LatestVerification latest;
    private final Expiry expiry;
    private final Reports reports;

    Consequences(Audit audit, Phases phases, LatestVerification latest, Expiry expiry, Reports reports) {
        this.audit = audit;
        this.phases = phases;
        this.latest = latest;
        this.expiry = expiry;
        this.reports = reports;
    }

    void of(Scope scope, Verification verification, RunView run, Look look) {
        boolean passed = run.status() == RunStatus.passed;
        audit.record(
                scope,
                DEPLOY_VERIFY_RUN,
                passed ? "The verification passed" : "The verification failed",
                Map.of(
                        "run", run.id(),
                        "appUrl", verification.appUrl(),
                        "profile", verification.profile(),
                        "eligible", verification.isEligible(),
                        "failed",
                                run.findings().stream()
                                        .filter(one -> one.status() == Status.failed)
                                        .map(Finding::id)
                                        .toList()));
        if (verification.isEligible()) {
            move(scope, look.revision().revision(), verification);
        }
    }

    void report(Scope scope, Verification verification, Draft testimony) {
        verification.reported(reports.write(scope, testimony));
    }

    /** A quick look that passed does not outweigh a full one that failed (C2), nor any look what has changed during it. */
    private void move(Scope scope, int revision, Verification ended) {
        if (!ended.isPassed()) {
            phases.verificationExpired(scope, revision, "The latest verification failed");
        } else if (latest.standing(scope).holds()) {
            phases.verified(scope, revision);
            expiry.arrange(scope, ended);
        }
    }
}
