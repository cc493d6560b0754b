package dev.livegate.deployment.handoff;

import static dev.livegate.deployment.handoff.HandoffEvent.HANDOFF_DONE;

import dev.livegate.deployment.Answers;
import dev.livegate.deployment.DeployConfig;
import dev.livegate.deployment.wizard.WizardService;
import dev.livegate.platform.access.Secrets;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.limit.Limit;
import dev.livegate.platform.limit.Limits;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import dev.livegate.tenant.Tenant;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Receives whoever follows the link. Looking spends nothing; what is done is done once. */
@Singleton
class Visitors {

    private record Visit(Scope scope, UUID id, HandoffStep step) {}

    private static final Limit PER_LINK = Limit.perHour("handoff", 20);

    private final Tx tx;
    private final Audit audit;
    private final Limits limits;
    private final WizardService wizard;
    private final Time time;

    Visitors(Tx tx, Audit audit, Limits limits, WizardService wizard, Time time) {
        this.tx = tx;
        this.audit = audit;
        this.limits = limits;
        this.wizard = wizard;
        this.time = time;
    }

    HandoffView.Task look(String token) {
        Handoff handoff = find(token);
        Scope scope = scopeOf(handoff);
        return tx.in(scope, () -> {
            Answers answers =
                    DeployConfig.current(scope).map(DeployConfig::answers).orElse(Answers.NONE);
            HandoffStep step = handoff.step();
            return new HandoffView.Task(
                    Tenant.byId(scope.tenant())
                            .orElseThrow(RequestProblem::notFound)
                            .name(),
                    step,
                    step.title(),
                    step.task(),
                    handoff.note(),
                    answers.appUrl(),
                    step.fields().stream().sorted().toList(),
                    handoff.expiresAt());
        });
    }

    HandoffView.Done finish(String token, HandoffAnswer answer) {
        Handoff handoff = find(token);
        Visit visit = new Visit(scopeOf(handoff), handoff.id, handoff.step());
        answer.requireOnly(visit.step);
        limits.take(PER_LINK, visit.id.toString());
        spend(visit);
        if (!answer.isEmpty()) {
            save(visit, answer);
        }
        tell(visit, answer);
        return new HandoffView.Done(true);
    }

    private void spend(Visit visit) {
        if (!tx.in(visit.scope, () -> Handoff.spend(visit.scope, visit.id, time.now()))) {
            throw RequestProblem.notFound();
        }
    }

    /** Looked at outside of any transaction, so the link is spent before and given back if nothing came of it. */
    private void save(Visit visit, HandoffAnswer answer) {
        try {
            wizard.save(visit.scope, answer.answers());
        } catch (RuntimeException unusable) {
            tx.run(visit.scope, () -> Handoff.giveBack(visit.scope, visit.id));
            throw unusable;
        }
    }

    private void tell(Visit visit, HandoffAnswer answer) {
        tx.run(
                visit.scope,
                () -> audit.record(
                        visit.scope,
                        HANDOFF_DONE,
                        "Somebody with the link did the step " + visit.step.title(),
                        Map.of("answers", answer.fields())));
    }

    /** Unknown, spent, revoked and too old are told in the same words. */
    private Handoff find(String token) {
        return tx.platform(() -> Handoff.byDigest(Secrets.digest(token), time.now()))
                .orElseThrow(RequestProblem::notFound);
    }

    private static Scope scopeOf(Handoff handoff) {
        return new Scope(
                handoff.tenantId,
                Actor.livegate("hand-off of the step " + handoff.step().title()));
    }
}
