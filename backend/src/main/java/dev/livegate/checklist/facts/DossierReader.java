package dev.livegate.checklist.facts;

import dev.livegate.account.EmailAddress;
import dev.livegate.account.Membership;
import dev.livegate.account.User;
import dev.livegate.billing.Entitlements;
import dev.livegate.checklist.facts.Dossier.Admin;
import dev.livegate.checklist.facts.Dossier.Contract;
import dev.livegate.checklist.facts.Dossier.Keys;
import dev.livegate.checklist.facts.Dossier.Team;
import dev.livegate.checklist.facts.Dossier.Workspace;
import dev.livegate.credential.Credentials;
import dev.livegate.credential.Credentials.Brought;
import dev.livegate.deployment.Answers;
import dev.livegate.deployment.DeployConfig;
import dev.livegate.deployment.Phase;
import dev.livegate.deployment.key.KeyView;
import dev.livegate.deployment.wizard.KnownKeys;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import dev.livegate.preflight.CarriedKeys;
import dev.livegate.tenant.Subscription;
import dev.livegate.tenant.Tenant;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads everything in one short transaction. */
@Singleton
class DossierReader {

    private final Tx tx;
    private final Credentials credentials;
    private final KnownKeys keys;
    private final LatestLooks looks;
    private final Time time;

    DossierReader(Tx tx, Credentials credentials, KnownKeys keys, LatestLooks looks, Time time) {
        this.tx = tx;
        this.credentials = credentials;
        this.keys = keys;
        this.looks = looks;
        this.time = time;
    }

    Dossier read(Scope scope) {
        Read read = tx.in(scope, () -> {
            Brought brought = credentials.brought(scope);
            return new Read(within(scope, CarriedKeys.shown(brought.keys()), time.now()), brought);
        });
        return read.dossier.with(credentials.integrations(read.brought.ring()));
    }

    private record Read(Dossier dossier, Brought brought) {}

    private Dossier within(Scope scope, List<KeyView> carried, Instant now) {
        List<DeployConfig> standing = DeployConfig.standing(scope);
        Optional<DeployConfig> config = standing.stream().findFirst();
        boolean live = standing.stream().anyMatch(one -> one.phase() == Phase.LIVE);
        Answers answers = config.map(DeployConfig::answers).orElse(Answers.NONE);
        return new Dossier(
                scope,
                now,
                answers,
                live,
                new Keys(keys.of(scope, answers.provider(), carried), List.of()),
                looks.of(scope, standing),
                workspace(scope, answers, now),
                looks.counting(RecordedFact.of(scope)),
                looks.inside(scope));
    }

    private static Workspace workspace(Scope scope, Answers answers, Instant now) {
        Tenant tenant = Tenant.byId(scope.tenant()).orElseThrow(RequestProblem::notFound);
        List<Membership> team = Membership.of(scope);
        Optional<Admin> admin = Optional.ofNullable(answers.adminEmail())
                .flatMap(email -> User.byEmail(new EmailAddress(email)))
                .flatMap(user -> team.stream()
                        .filter(one -> one.userId().equals(user.id))
                        .map(one -> new Admin(one.role() != Role.member, user.everSignedIn()))
                        .findFirst());
        return new Workspace(
                tenant.createdAt(),
                contract(tenant, now),
                new Team(team.size(), team.stream().anyMatch(Membership::isOwner), admin));
    }

    private static Contract contract(Tenant tenant, Instant now) {
        boolean dated = tenant.subscription() != Subscription.trial
                || tenant.trialEndsAt().isPresent();
        return new Contract(tenant.subscription().name(), dated, Entitlements.of(tenant, now));
    }
}
