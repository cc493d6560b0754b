package dev.livegate.deployment.key;

import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.secret.Secret;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** For whoever shows a signature and says only which token made it: whose it may be. */
@Singleton
public class ProbeTokens {

    private final Tx tx;
    private final KeyColumn column;
    private final Time time;

    ProbeTokens(Tx tx, KeyColumn column, Time time) {
        this.tx = tx;
        this.column = column;
        this.time = time;
    }

    public record Held(UUID tenant, Secret token) {}

    /** Those in use, the outgoing ones of the last day included. */
    public List<Held> withFingerprint(String fingerprint) {
        return tx.platform(() -> DeployKey.probeTokens(fingerprint, time.now()).stream()
                .flatMap(key -> column.open(key).map(token -> new Held(key.tenantId, token)).stream())
                .toList());
    }
}
