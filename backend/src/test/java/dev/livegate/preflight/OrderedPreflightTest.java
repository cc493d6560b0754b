package dev.livegate.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.deployment.run.RunKind;
import dev.livegate.deployment.run.RunSubject;
import dev.livegate.deployment.run.Runs;
import dev.livegate.platform.scope.Tx;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A pre-flight that is done in the background always comes to an end. */
@QuarkusTest
class OrderedPreflightTest {

    private final Deployer deployer = new Deployer();

    @Inject
    PreflightDesk.Work work;

    @Inject
    Runs runs;

    @Inject
    Tx tx;

    @Test
    void refusesACheckThatDoesNotExistBeforeAnythingIsBegun() {
        // When
        Response answer = order("NoSuchCheck");
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("code")).isEqualTo("UNKNOWN_CHECK");
        assertThat(answer.header("RateLimit")).isNull();
        assertThat(Superuser.read("select id::text from deploy_run where tenant_id = ?", deployer.team.id()))
                .isEmpty();
    }

    @Test
    void hasFailedWithAReasonOnceItsJobGivesUp() {
        // Given
        UUID run = begun();
        // When
        work.gaveUp(deployer.team.scope(), new PreflightDesk.Ordered(run, List.of()));
        // Then
        JsonPath shown = deployer.owner.calls().get("/api/deploy/runs/" + run).jsonPath();
        assertThat(shown.getString("status")).isEqualTo("failed");
        assertThat(shown.getString("error")).contains("broke on our side").contains("again");
        assertThat(shown.getString("finishedAt")).isNotNull();
    }

    @Test
    void keepsTheEndThatItHas() {
        // Given
        UUID run = UUID.fromString(deployer.preflight().path("id"));
        // When
        work.gaveUp(deployer.team.scope(), new PreflightDesk.Ordered(run, List.of()));
        // Then
        assertThat(deployer.owner.calls().get("/api/deploy/runs/" + run).<String>path("error"))
                .isNull();
    }

    private UUID begun() {
        return tx.in(
                deployer.team.scope(),
                () -> runs.begin(
                                deployer.team.scope(),
                                RunKind.PREFLIGHT,
                                RunSubject.of(Optional.empty()),
                                Instant.now())
                        .id());
    }

    private Response order(String check) {
        return deployer.owner
                .calls()
                .header("Prefer", "respond-async")
                .body(Map.of("only", List.of(check)))
                .post("/api/deploy/preflight");
    }
}
