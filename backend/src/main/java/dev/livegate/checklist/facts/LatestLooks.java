package dev.livegate.checklist.facts;

import dev.livegate.checklist.facts.Dossier.Look;
import dev.livegate.checklist.facts.Dossier.Looks;
import dev.livegate.deployment.run.RunKind;
import dev.livegate.deployment.run.RunView;
import dev.livegate.deployment.run.Runs;
import dev.livegate.inside.InsideFacts;
import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.platform.scope.Scope;
import dev.livegate.verification.standing.LatestVerification;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** What was seen and still counts: in production nothing of a preview does (C14), and a run only for what it looked at. */
@Singleton
class LatestLooks {

    private final Runs runs;
    private final LatestVerification verification;
    private final InsideFacts inside;
    private final ModeConfig mode;

    LatestLooks(Runs runs, LatestVerification verification, InsideFacts inside, ModeConfig mode) {
        this.runs = runs;
        this.verification = verification;
        this.inside = inside;
        this.mode = mode;
    }

    Looks of(Scope scope, int revision) {
        return new Looks(
                latest(scope, RunKind.PREFLIGHT)
                        .filter(run -> run.revision() == revision)
                        .map(LatestLooks::look),
                verified(scope),
                latest(scope, RunKind.WATCH).map(LatestLooks::look));
    }

    List<RecordedFact> counting(List<RecordedFact> recorded) {
        return recorded.stream().filter(fact -> counts(fact.isPreview())).toList();
    }

    List<dev.livegate.inside.Fact> inside(Scope scope) {
        return inside.latest(scope);
    }

    /** Of the app as it is configured now; what was verified before a change says nothing of it. */
    private Optional<Look> verified(Scope scope) {
        return verification
                .standing(scope)
                .latest()
                .filter(one -> one.changes().isEmpty())
                .map(one -> new Look(one.findings(), one.at()));
    }

    private Optional<RunView> latest(Scope scope, RunKind kind) {
        return runs.latest(scope, kind).filter(run -> counts(run.preview()));
    }

    private static Look look(RunView run) {
        return new Look(run.findings(), run.finishedAt() == null ? run.startedAt() : run.finishedAt());
    }

    private boolean counts(boolean preview) {
        return mode.mode().isPreview() || !preview;
    }
}
