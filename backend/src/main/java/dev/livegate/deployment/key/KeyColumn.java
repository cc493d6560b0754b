package dev.livegate.deployment.key;

import dev.livegate.platform.secret.Place;
import dev.livegate.platform.secret.Sealed;
import dev.livegate.platform.secret.Secret;
import dev.livegate.platform.secret.Vault;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
class KeyColumn implements Sealed {

    private final Vault vault;

    KeyColumn(Vault vault) {
        this.vault = vault;
    }

    @Override
    public String table() {
        return "deploy_key";
    }

    @Override
    public String column() {
        return "value_encrypted";
    }

    String seal(DeployKey key, Secret value) {
        return vault.seal(place(key), value);
    }

    Optional<Secret> open(DeployKey key) {
        return Optional.ofNullable(key.sealedValue()).map(text -> vault.open(place(key), text));
    }

    private Place place(DeployKey key) {
        return new Place(key.tenantId, table(), column(), key.id);
    }
}
