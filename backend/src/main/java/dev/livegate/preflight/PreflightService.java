package dev.livegate.preflight;

import dev.livegate.credential.CredentialsChanged;
import dev.livegate.deployment.DeployConfig;
import dev.livegate.deployment.Phases;
import dev.livegate.deployment.run.RunKind;
import dev.livegate.deployment.run.RunSubject;
import dev.livegate.deployment.run.RunView;
import dev.livegate.deployment.run.Runs;
import dev.livegate.deployment.run.Runs.Judged;
import dev.livegate.platform.check.Report;
import dev.livegate.platform.limit.Limit;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Read, judge, write: no transaction is open while the checks ask the network. */
@Singleton
public class PreflightService {

    /** Whatever is looked at, all of it or the database alone. */
    static final Limit LIMIT = Limit.perHour("preflight", 60);

    private static final String ABANDONED = "It broke on our side, however often we tried. Run the checks again.";

    private final Tx tx;
    private final Inspection inspection;
    private final Runs runs;
    private final Phases phases;
    private final Time time;

    PreflightService(Tx tx, Inspection inspection, Runs runs, Phases phases, Time time) {
        this.tx = tx;
        this.inspection = inspection;
        this.runs = runs;
        this.phases = phases;
        this.time = time;
    }

    /** A check that does not exist is refused before anything is begun. */
    void requireKnown(List<String> only) {
        inspection.requireKnown(only);
    }

    /** All checks, or a few and what depends on them while the rest is still known. */
    public RunView run(Scope scope, List<String> only) {
        Instant start = time.now();
        Subject subject = inspection.read(scope);
        Report report = inspection.judge(subject, only);
        return tx.in(scope, () -> record(scope, subject, new Judged(start, report)));
    }

    /**
     * A key was brought, changed, or taken away: a pre-flight that would not pass any more has failed. In the transaction
     * of that change, so that nobody goes live by what was true before.
     */
    void keysChanged(@Observes CredentialsChanged changed) {
        Scope scope = changed.scope();
        phases.variablesChanged(scope);
        if (DeployConfig.candidate(scope).isPresent()) {
            Subject subject = inspection.read(scope);
            inspection
                    .judgeKeysAgain(subject)
                    .filter(report -> !report.passed())
                    .ifPresent(report -> record(scope, subject, new Judged(time.now(), report)));
        }
    }

    /** What somebody wants to know who has just entered it. Nothing is recorded, and no phase moves. */
    Report lookAtDatabase(Scope scope) {
        return inspection.judgeDatabase(inspection.read(scope));
    }

    /** One that was begun before; done twice, the first time counts. */
    void finish(Scope scope, UUID run, List<String> only) {
        Subject subject = inspection.read(scope);
        Report report = inspection.judge(subject, only);
        tx.run(scope, () -> {
            if (!runs.one(scope, run).isFinal()) {
                move(scope, subject.revision(), report);
                runs.end(scope, run, subject.revision(), report);
            }
        });
    }

    /** Nobody will finish it any more; whoever waits for it hears so. */
    void abandon(Scope scope, UUID run) {
        tx.run(scope, () -> {
            if (!runs.one(scope, run).isFinal()) {
                runs.giveUp(scope, run, ABANDONED);
            }
        });
    }

    private RunView record(Scope scope, Subject subject, Judged judged) {
        move(scope, subject.revision(), judged.report());
        return runs.record(scope, RunKind.PREFLIGHT, subject.revision(), judged);
    }

    private void move(Scope scope, RunSubject revision, Report report) {
        if (report.passed()) {
            phases.preflightPassed(scope, revision.revision());
        } else {
            phases.preflightFailed(scope, revision.revision());
        }
    }
}
