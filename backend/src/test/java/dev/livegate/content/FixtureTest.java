package dev.livegate.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.Parallel;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FixtureTest {

    private final Team team = People.tenant("fixtures");

    @Test
    @Proves("JOIN-54")
    void becomesTheSameForOneOfThoseWhoChangeAtOnce() {
        // Given
        var ids = new ConcurrentLinkedQueue<>(IntStream.range(0, 8)
                .mapToObj(i -> add("2027-06-01", "Team " + i).<String>path("id"))
                .toList());
        // When
        List<Response> answers = Parallel.times(
                8, () -> team.owner().calls().body(Map.of("homeTeam", "Reds")).patch("/api/fixtures/" + ids.poll()));
        // Then
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .extracting(answer -> answer.<String>path("code"))
                .containsOnly("FIXTURE_EXISTS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-0044-03-15", "1492-01-01", "9999-12-31"})
    void isOfOurTime(String day) {
        // When
        Response answer = add(day, "Reds");
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<List<String>>path("errors.field")).containsExactly("date");
    }

    private Response add(String day, String home) {
        return team.owner()
                .calls()
                .body(Map.of("date", day, "homeTeam", home, "awayTeam", "Blues"))
                .post("/api/fixtures");
    }
}
