package dev.livegate.checklist.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.checklist.facts.Dossier;
import dev.livegate.checklist.facts.FactBook;
import dev.livegate.checklist.facts.Observation;
import dev.livegate.deployment.database.DatabasePlace;
import dev.livegate.deployment.database.Diagnosis;
import dev.livegate.platform.check.Status;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.outbound.database.DatabaseFacts;
import dev.livegate.testing.LocalDb;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real databases, and one that only the app can reach: true, false, broken. */
@QuarkusTest
@TestProfile(OpenDatabases.class)
class DatabaseLookoutTest {

    private static final String PRIVATE = "postgresql://u:p@postgres.railway.internal:5432/railway";

    @Inject
    DatabaseLookout lookout;

    @Inject
    FactBook book;

    private final Team team = People.tenant("database");

    @Test
    @Proves("LIST-148")
    void passesADatabaseThatNobodyReachesFromOutside() {
        // Given
        livesAt(PRIVATE);
        // When
        Observation seen = seen();
        // Then
        assertThat(seen.fact()).isEqualTo("net.database");
        assertThat(seen.status()).isEqualTo(Status.passed);
    }

    @Test
    @Proves("LIST-148")
    void failsADatabaseThatAnswersWithoutTls() {
        // Given
        livesAt(LocalDb.server().demoCustomer());
        // When
        Observation seen = seen();
        // Then
        assertThat(seen.status()).isEqualTo(Status.failed);
        assertThat(seen.message()).startsWith("The database answers without TLS.");
    }

    @Test
    void passesADatabaseThatWasReachedOverTls() {
        // Given
        var facts = new DatabaseFacts("18.1", false, true, true, Duration.ofMillis(3), false);
        // When
        Verdict verdict =
                DatabaseLookout.verdict(new Diagnosis(DatabasePlace.NEON_DIRECT, List.of(), facts, "Connected."));
        // Then
        assertThat(verdict.status()).isEqualTo(Status.passed);
    }

    @Test
    void saysWhyItCouldNotSeeADatabaseThatRefusesUs() {
        // Given
        livesAt(refusing());
        // When
        Observation seen = seen();
        // Then
        assertThat(seen.status()).isEqualTo(Status.deferred);
        assertThat(seen.message()).contains("could not be seen", "does not accept this user and password");
    }

    @Test
    void looksAtNothingAsLongAsNobodySaidWhere() {
        // When
        List<Observation> seen = lookout.look(dossier());
        // Then
        assertThat(seen).isEmpty();
    }

    /** Also where we are refused: a watch that knocks every minute would be taken for an attack. */
    @Test
    void troublesNoDatabaseMoreThanOnceAnHourUnlessItIsAnother() {
        // Given
        livesAt(refusing());
        // When
        List<Boolean> due = Stream.<Runnable>of(
                        () -> {}, this::look, this::anHourGoesBy, this::look, () -> livesAt(PRIVATE))
                .map(event -> {
                    event.run();
                    return lookout.isDue(dossier());
                })
                .toList();
        // Then
        assertThat(due).containsExactly(true, false, true, false, true);
    }

    private static String refusing() {
        return LocalDb.server().demoCustomer().replaceFirst(":[^:/@]+@", ":wrong@");
    }

    private void livesAt(String url) {
        team.owner()
                .calls()
                .body(Map.of("provider", "railway", "databaseUrl", url))
                .put("/api/deploy/config")
                .then()
                .statusCode(200);
    }

    private Observation seen() {
        List<Observation> seen = lookout.look(dossier());
        assertThat(seen).hasSize(1);
        return seen.get(0);
    }

    private void look() {
        Dossier dossier = dossier();
        book.write(dossier, lookout.look(dossier));
    }

    private void anHourGoesBy() {
        Superuser.tamper(
                "update checklist_fact set observed_at = observed_at - interval '61 minutes' where tenant_id = ?",
                team.id());
    }

    private Dossier dossier() {
        return book.read(team.scope());
    }
}
