package dev.livegate.platform.flow;

import static dev.livegate.testing.Eventually.eventually;
import static dev.livegate.testing.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.livegate.platform.time.Ids;
import dev.livegate.testing.LocalDb;
import dev.livegate.testing.People;
import dev.livegate.testing.Proves;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowTest {

    @Inject
    Flows flows;

    @Inject
    Story story;

    @TestHTTPResource("/api/test/stories/")
    URI stories;

    private final UUID subject = Ids.next();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private People.Team team;

    @BeforeEach
    void aTenantWhoseFlowStandsInTheMiddle() {
        team = People.tenant("follow");
        story.at(
                subject,
                "middle",
                context -> assertThat(gate.await(20, TimeUnit.SECONDS)).isTrue());
    }

    @Test
    @Proves("SELL-3")
    void showsTheStateFirstThenEachChangeAndEndsItself() throws Exception {
        // Given
        UUID run = flows.start(team.scope(), story, subject);
        eventually(() -> assertThat(story.told(subject)).contains("middle"));
        // When
        var stream = follow(run);
        eventually(() -> assertThat(states()).hasSize(1));
        gate.countDown();
        HttpResponse<Void> answer = stream.get(10, TimeUnit.SECONDS);
        // Then
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        assertThat(answer.headers().firstValue("X-Accel-Buffering")).hasValue("no");
        assertThat(states().get(0)).contains("\"status\":\"processing\"").contains("\"title\":\"The middle\"");
        assertThat(states().get(states().size() - 1))
                .contains("\"status\":\"complete\"")
                .contains("\"percent\":100");
        assertThat(states()).doesNotHaveDuplicates();
        assertThat(lines).contains("event:end");
    }

    @Test
    void showsOnlyTheEndOfWhatHasEnded() throws Exception {
        // Given
        gate.countDown();
        UUID run = flows.start(team.scope(), story, subject);
        eventually(() -> assertThat(flows.view(team.scope(), run).isFinal()).isTrue());
        // When
        follow(run).get(10, TimeUnit.SECONDS);
        // Then
        assertThat(states()).hasSize(1);
        assertThat(lines).contains("event:end");
    }

    @Test
    void goesOnAfterARestartOfTheDatabase() throws Exception {
        // Given
        UUID run = flows.start(team.scope(), story, subject);
        eventually(() -> assertThat(story.told(subject)).contains("middle"));
        var stream = follow(run);
        eventually(() -> assertThat(states()).hasSize(1));
        // When
        LocalDb.server().restart();
        gate.countDown();
        // Then
        stream.get(40, TimeUnit.SECONDS);
        within(
                Duration.ofSeconds(1),
                () -> assertThat(states().get(states().size() - 1)).contains("\"status\":\"complete\""));
    }

    @Test
    void isNotThereForAnotherTenant() {
        // Given
        gate.countDown();
        UUID run = flows.start(team.scope(), story, subject);
        // When
        People.tenant("stranger")
                .owner()
                .calls()
                .accept("text/event-stream")
                .get("/api/test/stories/" + run + "/events")
                // Then
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_FOUND"));
    }

    private CompletableFuture<HttpResponse<Void>> follow(UUID run) {
        var request = HttpRequest.newBuilder(stories.resolve(run + "/events"))
                .header("Cookie", People.cookieName() + "=" + team.member().cookie())
                .build();
        return HttpClient.newHttpClient().sendAsync(request, BodyHandlers.fromLineSubscriber(new Lines(lines)));
    }

    private List<String> states() {
        return lines.stream()
                .filter(line -> line.startsWith("data:") && line.contains("status"))
                .toList();
    }
}
