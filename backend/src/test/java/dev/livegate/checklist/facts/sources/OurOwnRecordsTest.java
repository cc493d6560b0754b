package dev.livegate.checklist.facts.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.billing.Entitlements;
import dev.livegate.checklist.facts.Dossier;
import dev.livegate.checklist.facts.Dossier.Admin;
import dev.livegate.checklist.facts.Dossier.Contract;
import dev.livegate.checklist.facts.Dossier.Team;
import dev.livegate.checklist.facts.Dossier.Workspace;
import dev.livegate.checklist.facts.Dossiers;
import dev.livegate.checklist.facts.Fact;
import dev.livegate.tenant.Plan;
import dev.livegate.testing.Proves;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What our own database says of a workspace: true, false, and wrong in itself. */
class OurOwnRecordsTest {

    private static final Contract TRIAL = new Contract("trial", true, Entitlements.of(Plan.pro));
    private static final Team OWNED = new Team(1, true, Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "true, true, true, passed, passed",
        "true, true, false, passed, failed",
        "true, false, true, passed, failed",
        "false, true, true, failed, passed"
    })
    @Proves({"LIST-100", "LIST-101"})
    void knowsWhoOwnsAWorkspaceAndWhoAdministersTheApp(
            boolean owned, boolean mayAdminister, boolean signedIn, String organization, String admin) {
        // Given
        Team team = new Team(2, owned, Optional.of(new Admin(mayAdminister, signedIn)));
        // When
        Map<String, String> seen = told(TRIAL, team);
        // Then
        assertThat(seen)
                .isEqualTo(Map.of(
                        "own.organization",
                        organization,
                        "own.admin",
                        admin,
                        "own.subscription",
                        "passed",
                        "own.limits",
                        "passed"));
    }

    @Test
    void missesAnAdministratorWhomNobodyNamed() {
        // When
        Map<String, String> seen = told(TRIAL, OWNED);
        // Then
        assertThat(seen).containsEntry("own.admin", "failed");
    }

    @ParameterizedTest
    @CsvSource({
        "trial, true, pro, passed",
        "active, true, starter, passed",
        "trial, true, free, warning",
        "lapsed, true, free, warning",
        "trial, false, pro, failed"
    })
    @Proves("LIST-102")
    void judgesTheRecordOfTheSubscriptionAndStopsNobodyWhoIsFree(
            String subscription, boolean dated, Plan plan, String status) {
        // When
        Map<String, String> seen = told(new Contract(subscription, dated, Entitlements.of(plan)), OWNED);
        // Then
        assertThat(seen).containsEntry("own.subscription", status);
    }

    @ParameterizedTest
    @CsvSource({"3, 5, 3, passed", "3, 5, 4, warning", "0, 5, 0, failed", "3, 0, 1, failed"})
    @Proves("LIST-103")
    void judgesTheLimitsOfThePlanAndOnlyTellsWhoeverIsBeyondThem(int allowed, int minutes, int members, String status) {
        // Given
        var plan = new Entitlements(Plan.free, false, allowed, Duration.ofMinutes(minutes));
        // When
        Map<String, String> seen = told(new Contract("trial", true, plan), new Team(members, true, Optional.empty()));
        // Then
        assertThat(seen).containsEntry("own.limits", status);
    }

    private static Map<String, String> told(Contract contract, Team team) {
        Dossier bare = Dossiers.of("https://app.example.com");
        Dossier dossier = new Dossier(
                bare.scope(),
                bare.now(),
                bare.answers(),
                bare.live(),
                bare.keys(),
                bare.looks(),
                new Workspace(Dossiers.NOW, contract, team),
                bare.recorded(),
                bare.inside());
        return new OurOwnRecords()
                .facts(dossier)
                .collect(Collectors.toMap(Fact::id, fact -> fact.status().name()));
    }
}
