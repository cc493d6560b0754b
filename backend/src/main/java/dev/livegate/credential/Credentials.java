package dev.livegate.credential;

import dev.livegate.credential.vendor.Examiner;
import dev.livegate.credential.vendor.Keyring;
import dev.livegate.credential.vendor.Shelf;
import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.secret.Secret;
import dev.livegate.platform.secret.Vault;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What higher rooms may know of a tenant's keys. Works within an open transaction of the tenant, too. */
@Singleton
public class Credentials {

    private final Tx tx;
    private final Vault vault;
    private final Shelf shelf;
    private final Examiner examiner;
    private final ModeConfig mode;

    Credentials(Tx tx, Vault vault, Shelf shelf, Examiner examiner, ModeConfig mode) {
        this.tx = tx;
        this.vault = vault;
        this.shelf = shelf;
        this.examiner = examiner;
        this.mode = mode;
    }

    /** Names and fingerprints of the keys that are set. */
    public List<CredentialView> keys(Scope scope) {
        return tx.in(
                scope,
                () -> Credential.of(scope).stream()
                        .map(one -> CredentialView.of(one, shelf.owner(one.key())))
                        .toList());
    }

    /** Everything that was brought, for whoever reads it in the transaction that is open and judges it after. */
    public record Brought(List<CredentialView> keys, Keyring ring) {}

    public Brought brought(Scope scope) {
        return tx.in(scope, () -> {
            List<Credential> all = Credential.of(scope);
            return new Brought(
                    all.stream()
                            .map(one -> CredentialView.of(one, shelf.owner(one.key())))
                            .toList(),
                    ring(all));
        });
    }

    /** Every integration there is, whether it is used or not. Asks no vendor. */
    public List<IntegrationView> integrations(Scope scope) {
        return integrations(keyring(scope));
    }

    public List<IntegrationView> integrations(Keyring keys) {
        return shelf.all().stream()
                .map(one -> IntegrationView.of(one, keys, examiner.onPaper(one, keys)))
                .toList();
    }

    /** For the rooms that speak to the vendor on the tenant's behalf. */
    public Optional<Secret> secret(Scope scope, String key) {
        return tx.in(
                scope,
                () -> Credential.of(scope).stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .map(one -> one.open(vault)));
    }

    Keyring keyring(Scope scope) {
        return tx.in(scope, () -> ring(Credential.of(scope)));
    }

    private Keyring ring(List<Credential> all) {
        Map<String, Secret> values = new HashMap<>();
        all.forEach(one -> values.put(one.key(), one.open(vault)));
        return new Keyring(values, !mode.mode().isPreview());
    }
}
