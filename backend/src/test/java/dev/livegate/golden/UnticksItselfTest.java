package dev.livegate.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.golive.Launch;
import dev.livegate.testing.Eventually;
import dev.livegate.testing.OftenWatched;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A fact that changes after going live turns its item, the score and the badge, with nobody asking. */
@QuarkusTest
@TestProfile(OftenWatched.class)
class UnticksItselfTest {

    private static final Duration ROUND = Duration.ofSeconds(5);

    @Test
    void turnsItemScoreAndBadgeWithinOneRoundOfTheWatch() {
        // Given
        Launch launch = Launch.live();
        assertThat(list(launch).getInt("score.open")).isZero();
        int done = list(launch).getInt("score.done");
        // When
        launch.app("health", "500");
        // Then
        Eventually.within(ROUND, () -> {
            assertThat(status(launch, "LIST-51")).isEqualTo("failed");
            assertThat(list(launch).getInt("score.open")).isPositive();
            assertThat(list(launch).getInt("score.done")).isLessThan(done);
            assertThat(launch.badge().getString("badge")).isNotEqualTo("LIVE");
        });
        launch.app("health", "ok");
        Eventually.within(ROUND, () -> assertThat(status(launch, "LIST-51")).isEqualTo("passed"));
    }

    @Test
    void looksAgainByItselfAndCountsWhatItSaw() {
        // Given
        Launch launch = Launch.live();
        // When
        Superuser.tamper("delete from checklist_fact where tenant_id = ?", launch.team.id());
        // Then
        Eventually.eventually(() -> {
            assertThat(status(launch, "LIST-141")).isEqualTo("passed");
            assertThat(Superuser.read(
                            "select array_to_string(stopped_by, ' ') from checklist_tally where tenant_id = ?",
                            launch.team.id()))
                    .containsExactly("");
        });
    }

    private static JsonPath list(Launch launch) {
        return launch.owner.calls().get("/api/checklist").jsonPath();
    }

    private static String status(Launch launch, String key) {
        return list(launch).getString("sections.items.flatten().find { it.key == '%s' }.status".formatted(key));
    }
}
