package dev.livegate.verification;

import dev.livegate.deployment.run.RunKind;
import dev.livegate.deployment.run.RunStatus;
import dev.livegate.deployment.run.RunView;
import dev.livegate.deployment.run.Runs;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import dev.livegate.verification.VerificationView.Result;
import dev.livegate.verification.guidance.Advisor;
import dev.livegate.verification.guidance.Guidance;
import dev.livegate.verification.standing.Fingerprint;
import dev.livegate.verification.standing.Papers;
import dev.livegate.verification.standing.Verification;
import dev.livegate.verification.visit.Inspection.Inspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The book of verifications, within the transaction that is open: one row here and one among all runs. */
@Singleton
class Ledger {

    private static final String ABANDONED = "It was interrupted. Verify again.";

    private final Runs runs;
    private final Papers papers;
    private final Advisor advisor;
    private final Consequences consequences;
    private final Time time;

    Ledger(Runs runs, Papers papers, Advisor advisor, Consequences consequences, Time time) {
        this.runs = runs;
        this.papers = papers;
        this.advisor = advisor;
        this.consequences = consequences;
        this.time = time;
    }

    VerificationView begin(Scope scope, Look look) {
        Instant now = time.now();
        abandonTheDead(scope, now);
        RunView run = runs.begin(scope, RunKind.VERIFY, look.revision(), now);
        Verification begun =
                new Verification(scope, run.id(), look.order(), look.eligible()).begunAt(now, run.preview());
        return view(begun, run, List.of());
    }

    boolean isEnded(Scope scope, UUID run) {
        return Verification.of(scope, run).filter(one -> one.endedAt() == null).isEmpty();
    }

    void abandon(Scope scope, UUID run) {
        Verification.of(scope, run)
                .filter(one -> one.endedAt() == null)
                .ifPresent(dead -> abandon(scope, dead, time.now()));
    }

    VerificationView end(Scope scope, UUID id, Look look, Inspected inspected) {
        RunView run = runs.end(scope, id, look.revision(), inspected.report());
        Fingerprint binding = Fingerprint.of(look.configured(), inspected.sight());
        List<Guidance> guidance = advisor.advise(look.host().provider(), inspected.report(), inspected.visit());
        Verification verification = Verification.of(scope, id).orElseThrow();
        verification.end(
                new Verification.Outcome(look.eligible(), inspected.report().passed(), inspected.isProved()),
                papers.kept(binding, inspected.sight(), guidance),
                time.now());
        consequences.of(scope, verification, run, look);
        consequences.report(scope, verification, Testimony.of(run, look, inspected));
        return view(verification, run, guidance);
    }

    private void abandonTheDead(Scope scope, Instant now) {
        Verification.abandoned(scope, now.minus(Verification.LONGEST)).forEach(dead -> abandon(scope, dead, now));
    }

    private void abandon(Scope scope, Verification dead, Instant now) {
        dead.abandon(now);
        if (!runs.one(scope, dead.id).isFinal()) {
            runs.giveUp(scope, dead.id, ABANDONED);
        }
    }

    private static VerificationView view(Verification one, RunView run, List<Guidance> guidance) {
        return new VerificationView(
                one.id,
                one.appUrl(),
                result(run.status()),
                one.profile(),
                one.isEligible(),
                run.preview(),
                run.findings(),
                guidance,
                one.reportId(),
                one.createdAt(),
                one.endedAt());
    }

    static Result result(RunStatus status) {
        return switch (status) {
            case running -> Result.running;
            case passed -> Result.pass;
            case failed -> Result.fail;
        };
    }
}
