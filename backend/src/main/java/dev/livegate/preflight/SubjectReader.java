package dev.livegate.preflight;

import dev.livegate.account.EmailAddress;
import dev.livegate.account.Membership;
import dev.livegate.account.User;
import dev.livegate.billing.Billing;
import dev.livegate.deployment.Answers;
import dev.livegate.deployment.ConfigSecrets;
import dev.livegate.deployment.DeployConfig;
import dev.livegate.deployment.key.KeyView;
import dev.livegate.deployment.provider.Providers;
import dev.livegate.deployment.run.RunSubject;
import dev.livegate.deployment.wizard.KnownKeys;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Scope;
import dev.livegate.preflight.Subject.Admin;
import dev.livegate.preflight.Subject.Keys;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Reads what is to be judged, within the transaction that is open. */
@Singleton
class SubjectReader {

    private final Providers providers;
    private final KnownKeys keys;
    private final ConfigSecrets secrets;
    private final Billing billing;

    SubjectReader(Providers providers, KnownKeys keys, ConfigSecrets secrets, Billing billing) {
        this.providers = providers;
        this.keys = keys;
        this.secrets = secrets;
        this.billing = billing;
    }

    /** Without the integrations, which are not read but judged. */
    Subject read(Scope scope, List<KeyView> carried) {
        Optional<DeployConfig> config = DeployConfig.current(scope);
        Answers answers = config.map(DeployConfig::answers).orElse(Answers.NONE);
        return new Subject(
                scope,
                RunSubject.of(config),
                answers,
                providers.find(answers.provider()),
                config.flatMap(secrets::databaseUrl),
                Optional.ofNullable(answers.adminEmail()).map(email -> admin(scope, email)),
                billing.entitlements(scope),
                new Keys(providers.keys(answers.provider()), keys.of(scope, answers.provider(), carried), List.of()));
    }

    private static Admin admin(Scope scope, String email) {
        Optional<User> user = User.byEmail(new EmailAddress(email));
        Optional<Role> role = user.flatMap(one -> Membership.of(scope, one.id)).map(Membership::role);
        return new Admin(
                role.isPresent(),
                role.filter(one -> one != Role.member).isPresent(),
                role.isPresent() && user.filter(User::everSignedIn).isPresent());
    }
}
