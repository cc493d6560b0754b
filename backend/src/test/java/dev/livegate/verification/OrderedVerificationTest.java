package dev.livegate.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Team;
import dev.livegate.verification.VerificationDesk.Ordered;
import dev.livegate.verification.standing.VerificationOrder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A verification that is done in the background always comes to an end. */
@QuarkusTest
class OrderedVerificationTest {

    private final Team team = People.tenant("ordered");

    @Inject
    VerificationDesk desk;

    @Inject
    VerificationDesk.Work work;

    @Inject
    SubjectReader reader;

    @Inject
    Ledger ledger;

    @Inject
    Tx tx;

    @Test
    void hasFailedWithAReasonOnceItsJobGivesUp() {
        // Given
        Scope scope = team.scope();
        VerificationOrder order = desk.at("http://localhost:5039");
        UUID run = tx.in(
                scope, () -> ledger.begin(scope, reader.read(scope, order)).id());
        // When
        work.gaveUp(scope, new Ordered(run, order));
        // Then
        JsonPath shown = team.owner().calls().get("/api/deploy/runs/" + run).jsonPath();
        assertThat(shown.getString("status")).isEqualTo("failed");
        assertThat(shown.getString("error")).isEqualTo("It was interrupted. Verify again.");
        assertThat(team.owner()
                        .calls()
                        .get("/api/deploy/verify/runs")
                        .jsonPath()
                        .getList("items.status"))
                .containsExactly("fail");
    }
}
