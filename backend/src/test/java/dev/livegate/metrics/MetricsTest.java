package dev.livegate.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.launch.dialog.Telling;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(OpenDatabases.class)
class MetricsTest {

    private static final String PATH = "/api/v1/deployments/metrics";
    private static final double HAIR = 1e-9;

    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @CsvSource({
        "1, '', UTC, 240",
        "2, live, America/New_York, 240",
        "3, sandbox, Asia/Kathmandu, 120",
        "4, '', Pacific/Chatham, 3",
        "5, '', UTC, 0",
    })
    @Proves({"SELL-51 to SELL-56", "SELL-58", "SELL-76"})
    void equalWhatCountsByHand(long seed, String environment, String zone, int launches) throws Exception {
        // Given
        Team team = People.tenant("metrics");
        Past past = Past.of(seed, 12, launches);
        PastKept.keep(team.id(), past);
        PastKept.keep(People.tenant("neighbour").id(), Past.of(seed + 100, 5, 50));
        // When
        LaunchMetrics metrics = read(team, environment, zone);
        // Then
        assertThat(metrics)
                .usingRecursiveComparison()
                .withComparatorForType((a, b) -> Math.abs(a - b) < HAIR ? 0 : Double.compare(a, b), Double.class)
                .isEqualTo(new Counted(past, environment, ZoneId.of(zone)).metrics());
    }

    @Test
    @Proves({"SELL-57", "SELL-58"})
    void namesTheSlowestStepFirst() throws Exception {
        // Given
        Team team = People.tenant("metrics");
        PastKept.keep(team.id(), Past.of(7, 6, 60));
        // When
        LaunchMetrics metrics = read(team, "", "UTC");
        // Then
        assertThat(metrics.steps().get(0).step()).isEqualTo("verify");
        assertThat(metrics.funnel())
                .extracting(LaunchMetrics.Stage::stage)
                .containsExactly("added", "begun", "validated", "onSale", "kept");
        assertThat(metrics.dialogs())
                .extracting(LaunchMetrics.Dialog::telling)
                .containsExactly(Telling.checksFirst, Telling.consequencesFirst);
    }

    @Test
    @Proves("SELL-54")
    void remembersThatALaunchWasPlannedAhead() {
        // Given
        Team team = People.tenant("metrics");
        Past past = Past.of(8, 6, 1);
        PastKept.keep(team.id(), past);
        UUID launch = past.launches.get(0).id();
        Object[] whose = {team.id(), launch};
        // When
        change(
                "update product_deployments set was_scheduled = false, status = 'scheduled' where tenant_id = ? and id = ?",
                whose);
        change("update product_deployments set status = 'completed' where tenant_id = ? and id = ?", whose);
        // Then
        assertThat(Superuser.read(
                        "select was_scheduled::text from product_deployments where tenant_id = ? and id = ?", whose))
                .containsExactly("true");
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday, from",
        "to=9999-01-01T00:00:00Z, to",
        "from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z, from",
        "from=2020-01-01T00:00:00Z&to=2026-01-01T00:00:00Z, from",
        "timezone=Mars/Base, timezone",
        "environment=staging, environment",
    })
    void refusesAQuestionThatCannotBeRead(String query, String field) {
        // When
        Response refusal = People.tenant("metrics").owner().calls().get(PATH + "?" + query);
        // Then
        refusal.then().statusCode(400).body("errors.field", contains(field));
    }

    private LaunchMetrics read(Team team, String environment, String zone) throws JsonProcessingException {
        String answer = team.member()
                .calls()
                .queryParam("from", Past.FROM.toString())
                .queryParam("to", Past.TO.toString())
                .queryParam("environment", environment)
                .queryParam("timezone", zone)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return json.readValue(answer, LaunchMetrics.class);
    }

    /** Unlike a tamper it lets triggers see it. */
    private static void change(String sql, Object... arguments) {
        try (var database = Superuser.connect();
                var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
