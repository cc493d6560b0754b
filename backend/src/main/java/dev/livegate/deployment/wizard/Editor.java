package dev.livegate.deployment.wizard;

import static dev.livegate.deployment.DeploymentEvent.DEPLOY_CONFIG_SAVED;
import static dev.livegate.deployment.DeploymentEvent.DEPLOY_ROLLED_BACK;

import dev.livegate.deployment.Answers;
import dev.livegate.deployment.AppExpected;
import dev.livegate.deployment.AppMoved;
import dev.livegate.deployment.ConfigSecrets;
import dev.livegate.deployment.DeployConfig;
import dev.livegate.deployment.Revisions;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Writes answers down. What changes nothing makes no revision, so saving twice is harmless. */
@Singleton
class Editor {

    private final Revisions revisions;
    private final ConfigSecrets secrets;
    private final Audit audit;
    private final Event<AppExpected> expected;
    private final Event<AppMoved> moved;

    Editor(
            Revisions revisions,
            ConfigSecrets secrets,
            Audit audit,
            Event<AppExpected> expected,
            Event<AppMoved> moved) {
        this.revisions = revisions;
        this.secrets = secrets;
        this.audit = audit;
        this.expected = expected;
        this.moved = moved;
    }

    void save(Scope scope, Answered answered) {
        DeployConfig.lock(scope);
        Optional<DeployConfig> current = DeployConfig.current(scope);
        if (changes(current, answered)) {
            Answers before = answers(current);
            DeployConfig draft = revisions.next(scope);
            draft.answer(answered.appliedTo(draft.answers()));
            if (answered.mentionsDatabase()) {
                secrets.keepDatabaseUrl(draft, answered.databaseUrl());
            }
            audit.record(
                    scope,
                    DEPLOY_CONFIG_SAVED,
                    "Saved answers of the deploy wizard",
                    Map.of("revision", draft.revision(), "answers", answered.fields()));
            tell(scope, before, draft.answers());
        }
    }

    /** An earlier revision walks the phases again, while what is live stays live until it is replaced (C26). */
    void rollBack(Scope scope, int revision) {
        DeployConfig.lock(scope);
        DeployConfig earlier = DeployConfig.onceLive(scope, revision).orElseThrow(RequestProblem::notFound);
        if (DeployConfig.candidate(scope)
                .filter(candidate -> isSame(candidate, earlier))
                .isEmpty()) {
            Answers before = answers(DeployConfig.current(scope));
            DeployConfig draft = revisions.again(scope, earlier);
            audit.record(
                    scope,
                    DEPLOY_ROLLED_BACK,
                    "Took up what was live before",
                    Map.of("revision", draft.revision(), "from", revision));
            tell(scope, before, draft.answers());
        }
    }

    private void tell(Scope scope, Answers before, Answers after) {
        if (!after.isWhere(before)) {
            moved.fire(new AppMoved(scope));
        }
        if (after.appUrl() != null) {
            expected.fire(new AppExpected(scope));
        }
    }

    private boolean isSame(DeployConfig one, DeployConfig other) {
        return one.answers().equals(other.answers()) && secrets.databaseUrl(one).equals(secrets.databaseUrl(other));
    }

    private boolean changes(Optional<DeployConfig> current, Answered answered) {
        boolean sameUrl = !answered.mentionsDatabase()
                || Objects.equals(current.flatMap(secrets::databaseUrl).orElse(null), answered.databaseUrl());
        return !sameUrl || !answered.appliedTo(answers(current)).equals(answers(current));
    }

    private static Answers answers(Optional<DeployConfig> current) {
        return current.map(DeployConfig::answers).orElse(Answers.NONE);
    }
}
