package dev.livegate.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.testing.Eventually;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AudienceTest {

    private record Config(Duration heartbeat, Duration pace, Duration longest, int mostPerTenant)
            implements LiveConfig {}

    private static final Duration PACE = Duration.ofMillis(10);

    private Audience audience;

    @AfterEach
    void stop() {
        audience.stop(new ShutdownEvent());
    }

    @Test
    void hearsAHeartbeatWhileNothingChanges() {
        // Given
        open(new Config(Duration.ofMillis(30), PACE, Duration.ofMinutes(1), 5));
        // When
        var follower = follow("a/topic", () -> Map.of("n", 1));
        // Then
        Eventually.eventually(() -> assertThat(comments(follower)).hasSizeGreaterThan(1));
        assertThat(data(follower)).containsExactly("{\"n\":1}");
    }

    @Test
    void isToldOnceOfManyChangesAtOnce() {
        // Given
        open(new Config(Duration.ofMinutes(1), PACE, Duration.ofMinutes(1), 5));
        var number = new AtomicInteger();
        var follower = follow("a/topic", () -> Map.of("n", number.get()));
        // When
        number.set(7);
        for (int i = 0; i < 1_000; i++) {
            audience.heard("a/topic");
        }
        // Then
        Eventually.eventually(() -> assertThat(data(follower)).containsExactly("{\"n\":0}", "{\"n\":7}"));
    }

    @Test
    void isReadAtAPaceHoweverFastItChangesAndAtOnceForTheLastChange() {
        // Given
        open(new Config(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofMinutes(1), 5));
        var reads = new AtomicInteger();
        follow("a/topic", reads::incrementAndGet);
        // When
        for (int i = 0; i < 1_000; i++) {
            audience.heard("a/topic");
        }
        audience.heard("a/topic" + Live.LAST);
        // Then
        Eventually.eventually(() -> assertThat(reads).hasValue(2));
    }

    @Test
    void isReadAgainIfThereWasNewsUntilItJoined() {
        // Given
        open(new Config(Duration.ofMinutes(1), PACE, Duration.ofMinutes(1), 5));
        var reads = new AtomicInteger();
        // When
        var follower = follow("a/topic", () -> {
            if (reads.incrementAndGet() == 1) {
                audience.heard("a/topic");
            }
            return reads.get();
        });
        // Then
        Eventually.eventually(() -> assertThat(data(follower)).containsExactly("1", "2"));
    }

    @Test
    void isNotReadForWhoHasLeft() {
        // Given
        open(new Config(Duration.ofMinutes(1), Duration.ofMillis(200), Duration.ofMinutes(1), 5));
        var reads = new AtomicInteger();
        var gone = follow("a/topic", reads::incrementAndGet);
        audience.heard("a/topic");
        gone.cancel();
        // When
        var others = new AtomicInteger();
        follow("a/other", others::incrementAndGet);
        audience.heard("a/other");
        // Then
        Eventually.eventually(() -> assertThat(others).hasValue(2));
        assertThat(reads).hasValue(1);
    }

    @Test
    void isLeftAloneByWhatConcernsOthers() {
        // Given
        open(new Config(Duration.ofMinutes(1), PACE, Duration.ofMinutes(1), 5));
        var reads = new AtomicInteger();
        follow("a/topic", reads::incrementAndGet);
        var others = new AtomicInteger();
        follow("b/topic", others::incrementAndGet);
        // When
        audience.heard("b/topic");
        // Then
        Eventually.eventually(() -> assertThat(others).hasValue(2));
        assertThat(reads).hasValue(1);
    }

    @Test
    void isSentHomeAfterAWhileToShowThatItMayStillRead() {
        // Given
        open(new Config(Duration.ofMillis(20), PACE, Duration.ofMillis(40), 5));
        // When
        var follower = follow("a/topic", () -> 1);
        // Then
        follower.awaitCompletion(Duration.ofSeconds(5));
    }

    @Test
    void isShownTheStateAndSentElsewhereOnceTheReplicaIsLeaving() {
        // Given
        open(new Config(Duration.ofMinutes(1), PACE, Duration.ofMinutes(1), 5));
        var before = follow("a/topic", () -> 1);
        // When
        audience.leave();
        // Then
        var after = follow("a/topic", () -> 2);
        before.awaitCompletion(Duration.ofSeconds(5));
        after.awaitCompletion(Duration.ofSeconds(5));
        assertThat(data(after)).containsExactly("2");
    }

    @Test
    void isBoundedForEachTenant() {
        // Given
        open(new Config(Duration.ofMinutes(1), PACE, Duration.ofMinutes(1), 2));
        var first = follow("a/one", () -> 1);
        follow("a/two", () -> 1);
        // When
        assertThatThrownBy(() -> audience.requireRoom("a"))
                // Then
                .hasMessageContaining("Close some of the pages");
        audience.requireRoom("b");
        first.cancel();
        audience.requireRoom("a");
    }

    private void open(LiveConfig config) {
        audience = new Audience(config);
        audience.start(new StartupEvent());
    }

    private AssertSubscriber<OutboundSseEvent> follow(String topic, Supplier<Object> state) {
        long heard = audience.newsHeard();
        Multi<OutboundSseEvent> events = Multi.createFrom()
                .emitter(
                        emitter -> {
                            var viewer = new Viewer<>(emitter, state, anything -> false, new ObjectMapper());
                            viewer.show(state.get());
                            audience.admit("a", topic, viewer, heard);
                        },
                        Viewer.MOST_UNREAD);
        return events.subscribe().withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
    }

    private static List<String> comments(AssertSubscriber<OutboundSseEvent> follower) {
        return follower.getItems().stream()
                .map(OutboundSseEvent::getComment)
                .filter(comment -> comment != null)
                .toList();
    }

    private static List<Object> data(AssertSubscriber<OutboundSseEvent> follower) {
        return follower.getItems().stream()
                .map(OutboundSseEvent::getData)
                .filter(data -> data != null)
                .toList();
    }
}
