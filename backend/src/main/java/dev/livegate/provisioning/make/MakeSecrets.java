package dev.livegate.provisioning.make;

import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.secret.Sealed;
import dev.livegate.platform.secret.Secret;
import dev.livegate.platform.secret.Vault;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The secret that a tenant shares with its Make.com scenario: made here, shown once, sealed at rest (JOIN-131). */
@Singleton
public class MakeSecrets implements Sealed {

    static final String TABLE = "make_webhooks";
    static final String COLUMN = "secret_sealed";

    private static final int BYTES = 32;
    private static final int LATEST = 20;

    private final Tx tx;
    private final Vault vault;
    private final Audit audit;
    private final ModeConfig mode;
    private final Time time;

    MakeSecrets(Tx tx, Vault vault, Audit audit, ModeConfig mode, Time time) {
        this.tx = tx;
        this.vault = vault;
        this.audit = audit;
        this.mode = mode;
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

    MakeView view(Scope scope) {
        return tx.in(scope, () -> {
            Optional<MakeWebhook> webhook = MakeWebhook.of(scope);
            List<CallView> calls =
                    MakeCall.latest(scope, LATEST).stream().map(MakeCall::view).toList();
            return new MakeView(
                    webhook.map(MakeWebhook::url).orElse(null),
                    callUrl(scope.tenant()),
                    webhook.flatMap(MakeWebhook::sealedSecret).isPresent(),
                    webhook.map(MakeWebhook::fingerprint).orElse(null),
                    webhook.map(MakeWebhook::secretMadeAt).orElse(null),
                    calls);
        });
    }

    /** A new one takes the place of the one before at once. */
    MadeSecret make(Scope scope) {
        Secret secret = Secret.random(BYTES);
        return tx.in(scope, () -> {
            Instant now = time.now();
            MakeWebhook webhook = MakeWebhook.ensure(scope, now);
            webhook.sign(vault.seal(webhook.place(), secret), secret.fingerprint(), now);
            audit.record(
                    scope,
                    MakeEvent.MAKE_SECRET_MADE,
                    "Made a secret for calls from Make.com",
                    Map.of("fingerprint", secret.fingerprint()));
            return secret.use(value ->
                    new MadeSecret(value, true, callUrl(scope.tenant()), MakeCalls.HEADER, secret.fingerprint()));
        });
    }

    /** Empty if the tenant has none, or is not there at all. */
    Optional<Secret> of(Scope scope) {
        return tx.in(
                scope,
                () -> MakeWebhook.of(scope)
                        .flatMap(webhook -> webhook.sealedSecret().map(kept -> vault.open(webhook.place(), kept))));
    }

    private String callUrl(UUID tenant) {
        return mode.publicUrl() + "/webhooks/make/" + tenant;
    }
}
