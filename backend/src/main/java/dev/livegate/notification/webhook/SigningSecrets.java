package dev.livegate.notification.webhook;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.secret.Sealed;
import dev.livegate.platform.secret.Secret;
import dev.livegate.platform.secret.Vault;
import dev.livegate.platform.time.Time;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Makes the secrets of Standard Webhooks, and lets two sign while one takes the place of the other. */
@Singleton
public class SigningSecrets implements Sealed {

    static final String TABLE = "webhook_secrets";
    static final String COLUMN = "secret_sealed";

    /** Its base64 is what follows; a multiple of three needs no padding. */
    private static final String PREFIX = "whsec_";

    private static final int BYTES = 33;

    private final Tx tx;
    private final Vault vault;
    private final Time time;

    SigningSecrets(Tx tx, Vault vault, Time time) {
        this.tx = tx;
        this.vault = vault;
        this.time = time;
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public String column() {
        return COLUMN;
    }

    /** Within the open transaction. Whatever signed until now goes on for so long; at most two sign at a time. */
    String replace(Scope scope, Endpoint endpoint, Duration overlap) {
        Instant now = time.now();
        List<SigningSecret> before = SigningSecret.active(scope, endpoint.id, now);
        before.forEach(older -> older.endsAt(now));
        before.stream().findFirst().ifPresent(newest -> newest.endsAt(now.plus(overlap)));
        Secret fresh = Secret.random(BYTES).use(SigningSecrets::standard);
        SigningSecret secret = new SigningSecret(scope, endpoint.id);
        secret.keep(vault.seal(secret.place(), fresh));
        return fresh.use(value -> value);
    }

    /** The newest first. Refuses with SECRET_UNREADABLE. */
    public List<Secret> of(Scope scope, UUID endpoint) {
        return tx.in(
                scope,
                () -> SigningSecret.active(scope, endpoint, time.now()).stream()
                        .map(one -> vault.open(one.place(), one.sealed()))
                        .toList());
    }

    @Scheduled(every = "1h", delayed = "7m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetEnded() {
        tx.platform(() -> SigningSecret.forget(time.now()));
    }

    private static Secret standard(String base64url) {
        return Secret.of(PREFIX + base64url.replace('-', '+').replace('_', '/'));
    }

    /** The key itself, as whoever verifies derives it. */
    public static String key(String secret) {
        return secret.substring(PREFIX.length());
    }
}
