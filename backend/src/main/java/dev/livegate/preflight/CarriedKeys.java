package dev.livegate.preflight;

import dev.livegate.credential.CredentialView;
import dev.livegate.credential.Credentials;
import dev.livegate.deployment.key.BroughtKeys;
import dev.livegate.deployment.key.KeyView;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.util.List;

/** Where two rooms that do not know each other meet: the keys that were brought are shown beside those we made. */
@Singleton
public class CarriedKeys implements BroughtKeys {

    private final Credentials credentials;

    CarriedKeys(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public List<KeyView> brought(Scope scope) {
        return shown(credentials.keys(scope));
    }

    public static List<KeyView> shown(List<CredentialView> keys) {
        return keys.stream()
                .map(one -> KeyView.brought(one.key(), one.fingerprint(), one.updatedAt()))
                .toList();
    }
}
