package dev.livegate.credential;

import static dev.livegate.credential.CredentialEvent.CREDENTIAL_REMOVED;
import static dev.livegate.credential.CredentialEvent.CREDENTIAL_SAVED;
import static dev.livegate.credential.CredentialProblem.UNKNOWN_KEY;

import dev.livegate.credential.vendor.Integration;
import dev.livegate.credential.vendor.KeyMode;
import dev.livegate.credential.vendor.Shelf;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.secret.Secret;
import dev.livegate.platform.secret.Vault;
import dev.livegate.platform.time.Time;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.Map;

/** Keeps keys. Members read the summaries of the audit, so these name no key. */
@Singleton
public class CredentialService {

    private final Tx tx;
    private final Vault vault;
    private final Shelf shelf;
    private final Trace trace;

    CredentialService(Tx tx, Vault vault, Shelf shelf, Trace trace) {
        this.tx = tx;
        this.vault = vault;
        this.shelf = shelf;
        this.trace = trace;
    }

    public CredentialView find(Scope scope, String key) {
        return tx.in(scope, () -> CredentialView.of(Credential.of(scope, key), shelf.owner(key)));
    }

    /** Saving the same value again changes nothing and leaves no trace. */
    public CredentialView put(Scope scope, String key, String value) {
        Integration integration = shelf.of(key)
                .orElseThrow(() -> UNKNOWN_KEY
                        .because("No integration uses a key of this name. Check the spelling.")
                        .why("Keys that your app makes itself belong into the secrets of your provider."));
        return tx.in(scope, () -> {
            Credential credential = Credential.put(scope, key, trace.now());
            KeyMode mode = integration.mode(key, value);
            if (credential.keep(Secret.of(value), mode, vault, trace.now())) {
                trace.leave(scope, CREDENTIAL_SAVED, "Saved a key of an integration", credential, integration.id());
            }
            return CredentialView.of(credential, integration.id());
        });
    }

    public void remove(Scope scope, String key) {
        tx.run(scope, () -> {
            Credential credential = Credential.of(scope, key);
            credential.delete();
            trace.leave(scope, CREDENTIAL_REMOVED, "Removed a key of an integration", credential, shelf.owner(key));
        });
    }

    /** What every change leaves behind: a record, and word to the rooms above. */
    @Singleton
    static class Trace {

        private final Audit audit;
        private final Time time;
        private final Event<CredentialsChanged> changed;

        Trace(Audit audit, Time time, Event<CredentialsChanged> changed) {
            this.audit = audit;
            this.time = time;
            this.changed = changed;
        }

        java.time.Instant now() {
            return time.now();
        }

        void leave(Scope scope, CredentialEvent event, String summary, Credential of, String integration) {
            audit.record(
                    scope,
                    event,
                    summary,
                    Map.of("key", of.key(), "fingerprint", of.fingerprint(), "integration", integration));
            changed.fire(new CredentialsChanged(scope, of.key()));
        }
    }
}
