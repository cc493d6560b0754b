package dev.livegate.checklist.facts;

import dev.livegate.checklist.facts.Dossier.Look;
import dev.livegate.checklist.facts.Dossier.Looks;
import dev.livegate.deployment.DeployConfig;
import dev.livegate.deployment.Phase;
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

    /** @param standing the revision that is worked on before the one that is live */
    Looks of(Scope scope, List<DeployConfig> standing) {
        Optional<DeployConfig> current = standing.stream().findFirst();
        return new Looks(
                current.flatMap(one -> latest(scope, RunKind.PREFLIGHT, one)),
                verified(scope),
                watched(standing).flatMap(live -> latest(scope, RunKind.WATCH, live)));
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

    /** What is live, if it is where the current answers say: of another server its rounds say nothing. */
    private static Optional<DeployConfig> watched(List<DeployConfig> standing) {
        return standing.stream()
                .filter(one -> one.phase() == Phase.LIVE)
                .filter(live -> standing.get(0).answers().isWhere(live.answers()))
                .findFirst();
    }

    private Optional<Look> latest(Scope scope, RunKind kind, DeployConfig config) {
        return runs.latest(scope, kind, config.revision()).map(LatestLooks::look);
    }

    private static Look look(RunView run) {
        return new Look(run.findings(), run.finishedAt() == null ? run.startedAt() : run.finishedAt());
    }

    private boolean counts(boolean preview) {
        return mode.mode().isPreview() || !preview;
    }
}
