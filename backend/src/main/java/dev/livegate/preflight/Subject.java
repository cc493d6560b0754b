package dev.livegate.preflight;

import dev.livegate.billing.Entitlements;
import dev.livegate.credential.IntegrationView;
import dev.livegate.deployment.Answers;
import dev.livegate.deployment.key.KeyView;
import dev.livegate.deployment.provider.PackKey;
import dev.livegate.deployment.provider.Provider;
import dev.livegate.deployment.run.RunSubject;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.secret.Secret;
import java.util.List;
import java.util.Optional;

/** Everything a pre-flight looks at, read once before anybody judges. */
public record Subject(
        Scope scope,
        RunSubject revision,
        Answers answers,
        Optional<Provider> provider,
        Optional<Secret> databaseUrl,
        Optional<Admin> admin,
        Entitlements entitlements,
        Keys keys) {

    /** Who administers the deployed app, as far as we know them. */
    public record Admin(boolean member, boolean mayAdminister, boolean signedIn) {}

    /** {@code used} are those of the pack, {@code known} those that there are or should be. */
    public record Keys(List<PackKey> used, List<KeyView> known, List<IntegrationView> integrations) {

        public boolean has(String name) {
            return known.stream().anyMatch(key -> key.name().equals(name) && key.set());
        }
    }

    /** Once what was brought has been judged. */
    Subject with(List<IntegrationView> integrations) {
        Keys judged = new Keys(keys.used, keys.known, integrations);
        return new Subject(scope, revision, answers, provider, databaseUrl, admin, entitlements, judged);
    }

    public boolean providerMakes(String key) {
        return keys.used.stream().anyMatch(one -> one.name().equals(key) && one.need() == PackKey.Need.provider);
    }
}
