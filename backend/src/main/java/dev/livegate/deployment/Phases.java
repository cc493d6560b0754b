package dev.livegate.deployment;

import static dev.livegate.deployment.DeploymentEvent.DEPLOY_CONFIG_SAVED;
import static dev.livegate.deployment.DeploymentEvent.DEPLOY_VERIFIED;
import static dev.livegate.deployment.DeploymentEvent.GO_LIVE_COMPLETED;
import static dev.livegate.deployment.DeploymentEvent.GO_LIVE_REVERTED;
import static dev.livegate.deployment.DeploymentEvent.PREFLIGHT_FAILED;
import static dev.livegate.deployment.DeploymentEvent.PREFLIGHT_PASSED;
import static dev.livegate.deployment.DeploymentEvent.TENANT_MARKED_LIVE;
import static dev.livegate.deployment.DeploymentEvent.VERIFICATION_EXPIRED;

import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/**
 * The only hand that moves a revision from phase to phase, each edge with its audit records in the transaction that is
 * open. A result that came too late, for a revision that is no longer worked on, moves nothing.
 */
@Singleton
public class Phases {

    private final Audit audit;
    private final Revisions revisions;
    private final Herald herald;
    private final Time time;

    Phases(Audit audit, Revisions revisions, Herald herald, Time time) {
        this.audit = audit;
        this.revisions = revisions;
        this.herald = herald;
        this.time = time;
    }

    public void preflightPassed(Scope scope, int revision) {
        audit.record(scope, PREFLIGHT_PASSED, "The pre-flight passed", facts(revision));
        locked(scope, revision)
                .filter(config -> config.phase() == Phase.DRAFT)
                .ifPresent(config -> config.become(Phase.CONFIGURED, time.now()));
    }

    public void preflightFailed(Scope scope, int revision) {
        audit.record(scope, PREFLIGHT_FAILED, "The pre-flight failed", facts(revision));
        locked(scope, revision)
                .filter(config -> config.phase() != Phase.DRAFT)
                .ifPresent(config -> config.become(Phase.DRAFT, time.now()));
    }

    /** Beside the DEPLOY_VERIFY_RUN of whoever verified. */
    public void verified(Scope scope, int revision) {
        locked(scope, revision)
                .filter(config -> config.phase() == Phase.CONFIGURED)
                .ifPresent(config -> {
                    config.become(Phase.VERIFIED, time.now());
                    audit.record(scope, DEPLOY_VERIFIED, "The app is verified", facts(revision));
                });
    }

    /** Failed since, or of yesterday, or of other keys: whatever it was, it must be verified again. */
    public void verificationExpired(Scope scope, int revision, String reason) {
        locked(scope, revision)
                .filter(config -> config.phase() == Phase.VERIFIED)
                .ifPresent(config -> {
                    config.become(Phase.CONFIGURED, time.now());
                    audit.record(scope, VERIFICATION_EXPIRED, reason, facts(revision));
                    herald.unverified(scope, revision, reason);
                });
    }

    /** The revision that new keys belong to, not verified any more; beside what is live a draft is begun. */
    public DeployConfig keysChanged(Scope scope) {
        DeployConfig.lock(scope);
        boolean begins = DeployConfig.candidate(scope).isEmpty();
        DeployConfig config = revisions.candidate(scope);
        if (begins) {
            audit.record(scope, DEPLOY_CONFIG_SAVED, "A revision for new keys was begun", facts(config.revision()));
        }
        verificationExpired(scope, config.revision(), "The keys have changed, so the app must be verified again");
        return config;
    }

    /** A variable of the app is another one now; what was verified with the old one is not verified any more. */
    public void variablesChanged(Scope scope) {
        DeployConfig.lock(scope);
        DeployConfig.candidate(scope)
                .ifPresent(config -> verificationExpired(
                        scope, config.revision(), "A key has changed, so the app must be verified again"));
    }

    /** What was live until now becomes history. */
    public void live(Scope scope, int revision) {
        DeployConfig config = locked(scope, revision).orElseThrow();
        DeployConfig.live(scope).ifPresent(revisions::retire);
        config.become(Phase.LIVE, time.now());
        audit.record(scope, TENANT_MARKED_LIVE, "The app is live", facts(revision));
        audit.record(scope, GO_LIVE_COMPLETED, "Going live is complete", facts(revision));
        herald.live(scope, config);
    }

    /** An edit that was under way gives way to what was live. */
    public void reverted(Scope scope, String reason) {
        DeployConfig.lock(scope);
        DeployConfig live = DeployConfig.live(scope).orElseThrow();
        DeployConfig.candidate(scope).ifPresent(revisions::retire);
        live.become(Phase.CONFIGURED, time.now());
        audit.record(scope, GO_LIVE_REVERTED, "Going live was reverted: " + reason, facts(live.revision()));
        herald.reverted(scope, live.revision(), reason);
    }

    private static Optional<DeployConfig> locked(Scope scope, int revision) {
        DeployConfig.lock(scope);
        return DeployConfig.candidate(scope).filter(config -> config.revision() == revision);
    }

    private static Map<String, Object> facts(int revision) {
        return Map.of("revision", revision);
    }
}
