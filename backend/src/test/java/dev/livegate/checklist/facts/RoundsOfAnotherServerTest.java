package dev.livegate.checklist.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.time.Ids;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The live app goes on being looked at while its successor is answered for, perhaps somewhere else. */
@QuarkusTest
class RoundsOfAnotherServerTest {

    @Inject
    FactBook book;

    private final Team team = People.tenant("rounds");

    @BeforeEach
    void isLiveAndWasLookedAt() {
        answer(Map.of("provider", "docker", "appUrl", "http://localhost:5000"));
        answer(Map.of("databaseUrl", "postgresql://a:b@db.acme.test:5432/shop"));
        Superuser.tamper("update deploy_config set phase = 'LIVE', live_since = now() where tenant_id = ?", team.id());
        Superuser.tamper(
                "insert into deploy_run (tenant_id, id, revision, kind, status, results_json, preview, started_at)"
                        + " select tenant_id, ?, revision, 'WATCH', 'passed', '[]', true, now() from deploy_config"
                        + " where tenant_id = ?",
                Ids.next(),
                team.id());
    }

    @ParameterizedTest
    @CsvSource({
        "healthPath, /health, 1",
        "databaseUrl, postgresql://a:other@db.acme.test:5432/shop, 1",
        "databaseUrl, postgresql://a:b@elsewhere.acme.test:5432/shop, 0",
        "appUrl, http://localhost:5001, 0",
        "provider, fly, 0",
    })
    @Proves("LIST-41")
    void sayNothingOfWhereItsSuccessorIs(String answer, String value, int counting) {
        // When
        answer(Map.of(answer, value));
        // Then
        assertThat(book.read(team.scope()).looks().watch().stream()).hasSize(counting);
    }

    private void answer(Map<String, String> answers) {
        team.owner().calls().body(answers).put("/api/deploy/config").then().statusCode(200);
    }
}
