package dev.livegate.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.golive.Launch;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Team;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OpenDatabases.class)
class StatsTest {

    private static final String PATH = "/api/dashboard/stats";

    @Test
    void countsWhatATenantHasDone() {
        // Given
        Launch launch = Launch.live();
        launch.goLive();
        // When
        JsonPath stats = launch.owner.calls().get(PATH).jsonPath();
        // Then
        assertThat(stats.getMap("preflights")).isEqualTo(Map.of("passed", 1, "failed", 0));
        assertThat(stats.getMap("verifications")).isEqualTo(Map.of("passed", 1, "failed", 0));
        assertThat(stats.getInt("goLive.go")).isEqualTo(1);
        assertThat(stats.getInt("members")).isEqualTo(1);
    }

    @Test
    void countsNothingOfOthers() {
        // Given
        Launch.configured();
        Team newcomer = People.tenant("newcomer");
        // When
        JsonPath stats = newcomer.owner().calls().get(PATH).jsonPath();
        // Then
        assertThat(stats.getMap("preflights")).isEqualTo(Map.of("passed", 0, "failed", 0));
        assertThat(stats.getMap("launches"))
                .isEqualTo(Map.of("scheduled", 0, "running", 0, "completed", 0, "failed", 0));
        assertThat(stats.getInt("members")).isEqualTo(1);
    }

    @Test
    void tellsStrangersNothing() {
        // When
        int status = given().get(PATH).statusCode();
        // Then
        assertThat(status).isEqualTo(401);
    }
}
