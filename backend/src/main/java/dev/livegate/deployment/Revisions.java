package dev.livegate.deployment;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.secret.Secret;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.util.Optional;

/** How a change becomes a new revision, while what is live stays live (C26). Within a transaction that holds the lock. */
@Singleton
public class Revisions {

    private final ConfigSecrets secrets;
    private final Time time;

    Revisions(ConfigSecrets secrets, Time time) {
        this.secrets = secrets;
        this.time = time;
    }

    /** The draft that takes a change, with the next number. */
    public DeployConfig next(Scope scope) {
        Optional<DeployConfig> candidate = DeployConfig.candidate(scope);
        int number = DeployConfig.lastRevision(scope) + 1;
        if (candidate.filter(Revisions::isNothingButDraft).isPresent()) {
            candidate.get().revise(number, time.now());
            return candidate.get();
        }
        Optional<DeployConfig> before = candidate.or(() -> DeployConfig.live(scope));
        candidate.ifPresent(this::retire);
        return begin(scope, number, before);
    }

    /** What was live and was taken back stays as it was, so that it can be taken up again. */
    private static boolean isNothingButDraft(DeployConfig config) {
        return config.phase() == Phase.DRAFT && config.liveSince().isEmpty();
    }

    /** The draft that takes up what was live before; what was worked on gives way to it. The keys stay those of now. */
    public DeployConfig again(Scope scope, DeployConfig earlier) {
        int number = DeployConfig.lastRevision(scope) + 1;
        Optional<Secret> key = DeployConfig.current(scope).flatMap(secrets::jwtSecret);
        DeployConfig.candidate(scope).ifPresent(this::retire);
        DeployConfig draft = begin(scope, number, Optional.of(earlier));
        key.ifPresent(secret -> secrets.keepJwtSecret(draft, secret));
        return draft;
    }

    /** The draft, or further, that a new key belongs to: one is begun only where none is worked on. */
    public DeployConfig candidate(Scope scope) {
        return DeployConfig.candidate(scope).orElseGet(() -> next(scope));
    }

    private DeployConfig begin(Scope scope, int number, Optional<DeployConfig> before) {
        DeployConfig config = new DeployConfig(scope, number, time.now());
        before.ifPresent(earlier -> {
            config.answer(earlier.answers());
            secrets.copy(earlier, config);
        });
        config.persist();
        return config;
    }

    /** Written at once, since there may be only one that is worked on. */
    void retire(DeployConfig config) {
        config.retire(time.now());
        config.flush();
    }
}
