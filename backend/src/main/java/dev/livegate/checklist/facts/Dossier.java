package dev.livegate.checklist.facts;

import dev.livegate.billing.Entitlements;
import dev.livegate.credential.IntegrationView;
import dev.livegate.deployment.Answers;
import dev.livegate.deployment.key.KeyView;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.scope.Scope;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything the facts are taken from, read once before anybody looks for one. */
public record Dossier(
        Scope scope,
        Instant now,
        Answers answers,
        boolean live,
        Keys keys,
        Looks looks,
        Workspace workspace,
        List<RecordedFact> recorded,
        List<dev.livegate.inside.Fact> inside) {

    /** {@code known} holds those we made and those that were brought, the newer of two. */
    public record Keys(List<KeyView> known, List<IntegrationView> integrations) {

        public Optional<KeyView> named(String name) {
            return known.stream()
                    .filter(key -> key.set() && key.name().equals(name))
                    .findFirst();
        }
    }

    /** What a look found, and when. */
    public record Look(List<Finding> findings, Instant at) {

        public Optional<Finding> finding(String id) {
            return findings.stream().filter(finding -> finding.id().equals(id)).findFirst();
        }
    }

    /** The latest of each that counts: of this revision, and in production not of a preview. */
    public record Looks(Optional<Look> preflight, Optional<Look> verification, Optional<Look> watch) {

        /** The later one of verification and watch. */
        public Optional<Look> latest() {
            return Stream.of(verification, watch).flatMap(Optional::stream).max(Comparator.comparing(Look::at));
        }
    }

    /** What our own database says of the tenant itself. */
    public record Workspace(Instant since, Contract contract, Team team) {}

    /** Dated, if it says until when a trial lasts. */
    public record Contract(String subscription, boolean dated, Entitlements entitlements) {}

    public record Team(int members, boolean owned, Optional<Admin> admin) {}

    /** Whom the wizard names as the app's administrator. */
    public record Admin(boolean mayAdminister, boolean signedIn) {}

    public Dossier with(Looks others) {
        return new Dossier(scope, now, answers, live, keys, others, workspace, recorded, inside);
    }

    /** Once what was brought has been judged. */
    Dossier with(List<IntegrationView> integrations) {
        Keys judged = new Keys(keys.known, integrations);
        return new Dossier(scope, now, answers, live, judged, looks, workspace, recorded, inside);
    }

    /** Where the app answers; empty as long as nobody has said it. */
    public String appUrl() {
        String url = answers.appUrl();
        return url == null ? "" : url;
    }
}
