package dev.livegate.golive;

import dev.livegate.golive.candidate.CandidateReader;
import dev.livegate.golive.candidate.Standing;
import dev.livegate.platform.scope.Scope;
import dev.livegate.report.ReportKind;
import dev.livegate.report.Reports;
import dev.livegate.watch.Watch;
import jakarta.inject.Singleton;

/** Reads and judges; writes nothing. Within the transaction that is open. */
@Singleton
class Bench {

    private final CandidateReader reader;
    private final Gatekeeper gatekeeper;
    private final Reports reports;
    private final Minutes minutes;
    private final Watch watch;

    Bench(CandidateReader reader, Gatekeeper gatekeeper, Reports reports, Minutes minutes, Watch watch) {
        this.reader = reader;
        this.gatekeeper = gatekeeper;
        this.reports = reports;
        this.minutes = minutes;
        this.watch = watch;
    }

    Decision decide(Scope scope, Standing verification) {
        return gatekeeper.decide(reader.read(scope, verification));
    }

    Rehearsal rehearsed(Scope scope, Decision decision) {
        return new Rehearsal(
                GateView.of(decision, true),
                Rehearsal.deeds(decision, watch.every(scope)),
                reports.sign(scope, minutes.draft(ReportKind.REHEARSAL, decision)));
    }
}
