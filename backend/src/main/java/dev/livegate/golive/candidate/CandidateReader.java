package dev.livegate.golive.candidate;

import dev.livegate.billing.Billing;
import dev.livegate.deployment.Answers;
import dev.livegate.deployment.DeployConfig;
import dev.livegate.deployment.Phase;
import dev.livegate.deployment.gate.OpenItems.Items;
import dev.livegate.deployment.run.RunKind;
import dev.livegate.deployment.run.Runs;
import dev.livegate.golive.candidate.Candidate.Revision;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what is to be decided about, within the transaction that is open. */
@Singleton
public class CandidateReader {

    private static final Revision NOTHING = new Revision(0, Phase.DRAFT, Answers.NONE, false, OptionalInt.empty());

    private final Runs runs;
    private final Billing billing;
    private final Objections objections;
    private final Time time;

    CandidateReader(Runs runs, Billing billing, Objections objections, Time time) {
        this.runs = runs;
        this.billing = billing;
        this.objections = objections;
        this.time = time;
    }

    public Candidate read(Scope scope, Standing verification) {
        Revision revision = revision(scope);
        Instant now = time.now();
        return new Candidate(
                revision,
                runs.latest(scope, RunKind.PREFLIGHT, revision.number()),
                verification,
                billing.entitlements(scope),
                revision.goneLive() ? Items.NONE : objections.items(scope),
                objections.window(scope, now),
                objections.brokenGlass(scope, now),
                now);
    }

    private static Revision revision(Scope scope) {
        Optional<DeployConfig> live = DeployConfig.live(scope);
        OptionalInt replaces = live.map(one -> OptionalInt.of(one.revision())).orElse(OptionalInt.empty());
        return DeployConfig.candidate(scope)
                .map(one -> new Revision(one.revision(), one.phase(), one.answers(), false, replaces))
                .or(() -> live.map(
                        one -> new Revision(one.revision(), one.phase(), one.answers(), true, OptionalInt.empty())))
                .orElse(NOTHING);
    }
}
