package dev.livegate.checklist.facts;

import dev.livegate.billing.Entitlements;
import dev.livegate.checklist.facts.Dossier.Contract;
import dev.livegate.checklist.facts.Dossier.Keys;
import dev.livegate.checklist.facts.Dossier.Looks;
import dev.livegate.checklist.facts.Dossier.Team;
import dev.livegate.checklist.facts.Dossier.Workspace;
import dev.livegate.credential.IntegrationView;
import dev.livegate.deployment.Answers;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Ids;
import dev.livegate.tenant.Plan;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is known of a tenant that a test makes up. */
public final class Dossiers {

    public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private Dossiers() {}

    /** An app at this address that uses these integrations, all of them complete. */
    public static Dossier of(String appUrl, String... integrations) {
        return new Dossier(
                new Scope(Ids.next(), Actor.livegate("test")),
                NOW,
                new Answers("docker", appUrl, null, null, null, null, null),
                false,
                new Keys(
                        List.of(),
                        Arrays.stream(integrations).map(Dossiers::complete).toList()),
                new Looks(Optional.empty(), Optional.empty(), Optional.empty()),
                new Workspace(
                        NOW,
                        new Contract("trial", true, Entitlements.of(Plan.pro)),
                        new Team(1, true, Optional.empty())),
                List.of(),
                List.of());
    }

    /** An app whose machine reported this. */
    public static Dossier inside(dev.livegate.inside.Fact fact) {
        Dossier bare = of("https://app.example.com");
        return new Dossier(
                bare.scope(),
                bare.now(),
                bare.answers(),
                bare.live(),
                bare.keys(),
                bare.looks(),
                bare.workspace(),
                bare.recorded(),
                List.of(fact));
    }

    /** The same at another time. */
    public static Dossier at(Dossier one, Instant now) {
        return new Dossier(
                one.scope(),
                now,
                one.answers(),
                one.live(),
                one.keys(),
                one.looks(),
                one.workspace(),
                one.recorded(),
                one.inside());
    }

    private static IntegrationView complete(String id) {
        return new IntegrationView(id, id, "", true, true, true, "", List.of(), List.of());
    }
}
