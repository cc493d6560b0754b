package dev.livegate.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.health.HealthView.Part;
import dev.livegate.platform.health.HealthView.Status;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private record Sound(String name) implements HealthProbe {

        @Override
        public Map<String, Object> probe() {
            return Map.of();
        }
    }

    private final Readiness readiness = new Readiness(List.of(new Sound("database")));

    @AfterEach
    void stop() {
        readiness.stop(new ShutdownEvent());
    }

    @Test
    void isOverAtOnceWhenTheReplicaIsToldToStop() {
        // Given
        readiness.start(new StartupEvent());
        // When
        readiness.leave(new ShutdownDelayInitiatedEvent());
        // Then
        assertThat(readiness.parts())
                .containsExactly(new Part("process", Status.DOWN, Map.of("reason", "it is stopping")));
    }

    @Test
    void isWhatTheProbesSay() {
        // When
        readiness.start(new StartupEvent());
        // Then
        assertThat(readiness.parts()).containsExactly(new Part("database", Status.UP, Map.of()));
    }
}
