package dev.livegate.deployment.wizard;

import static dev.livegate.deployment.DeploymentEvent.DEPLOY_CONFIG_SAVED;
import static dev.livegate.deployment.DeploymentEvent.DEPLOY_ROLLED_BACK;

import dev.livegate.deployment.Answers;
import dev.livegate.deployment.AppExpected;
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
    private final Event<AppExpected> news;

    Editor(Revisions revisions, ConfigSecrets secrets, Audit audit, Event<AppExpected> news) {
        this.revisions = revisions;
        this.secrets = secrets;
        this.audit = audit;
        this.news = news;
    }

    void save(Scope scope, Answered answered) {
        DeployConfig.lock(scope);
        if (changes(DeployConfig.current(scope), answered)) {
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
            if (draft.answers().appUrl() != null) {
                news.fire(new AppExpected(scope));
            }
        }
    }

    /** An earlier revision walks the phases again, while what is live stays live until it is replaced (C26). */
    void rollBack(Scope scope, int revision) {
        DeployConfig.lock(scope);
        DeployConfig earlier = DeployConfig.onceLive(scope, revision).orElseThrow(RequestProblem::notFound);
        if (DeployConfig.candidate(scope)
                .filter(candidate -> isSame(candidate, earlier))
                .isEmpty()) {
            DeployConfig draft = revisions.again(scope, earlier);
            audit.record(
                    scope,
                    DEPLOY_ROLLED_BACK,
                    "Took up what was live before",
                    Map.of("revision", draft.revision(), "from", revision));
            news.fire(new AppExpected(scope));
        }
    }

    private boolean isSame(DeployConfig one, DeployConfig other) {
        return one.answers().equals(other.answers()) && secrets.databaseUrl(one).equals(secrets.databaseUrl(other));
    }

    private boolean changes(Optional<DeployConfig> current, Answered answered) {
        Answers now = current.map(DeployConfig::answers).orElse(Answers.NONE);
        boolean sameUrl = !answered.mentionsDatabase()
                || Objects.equals(current.flatMap(secrets::databaseUrl).orElse(null), answered.databaseUrl());
        return !sameUrl || !answered.appliedTo(now).equals(now);
    }
}
