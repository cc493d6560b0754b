package dev.livegate.platform.secret;

import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.job.JobType;
import dev.livegate.platform.job.Jobs;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.UUID;

/** A move to the first key of the ring: an operator begins it, a job does it, and both can see how far it is. */
@Singleton
class Rotation {

    static final JobType<Ordered> JOB = new JobType<>("rotate-keys", Ordered.class);

    @RegisterForReflection
    record Ordered(UUID rotation) {}

    private final Tx tx;
    private final Jobs jobs;
    private final Vault vault;
    private final Audit audit;
    private final Time time;

    Rotation(Tx tx, Jobs jobs, Vault vault, Audit audit, Time time) {
        this.tx = tx;
        this.jobs = jobs;
        this.vault = vault;
        this.audit = audit;
        this.time = time;
    }

    /** Begun again while one runs, it is that one, and its job is put back to work if it had given up. */
    KeyRotation start(Actor operator) {
        return tx.platform(() -> {
            KeyRotation rotation = KeyRotation.running().orElseGet(() -> begin(operator));
            jobs.enqueue(JOB, rotation.id.toString(), new Ordered(rotation.id));
            return rotation;
        });
    }

    KeyRotation newest() {
        return tx.platform(KeyRotation::newest)
                .orElseThrow(() -> RequestProblem.NOT_FOUND.because("The keys have never been rotated."));
    }

    private KeyRotation begin(Actor operator) {
        KeyRotation rotation = new KeyRotation(vault.keyId(), operator.name(), time.now());
        rotation.persist();
        audit.record(
                new Scope(Audit.PLATFORM, operator),
                SecretEvent.KEY_ROTATION_STARTED,
                "Began to seal everything with key " + rotation.keyId);
        return rotation;
    }
}
