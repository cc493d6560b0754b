package dev.livegate.notification.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LanesTest {

    private final Lanes lanes = new Lanes();
    private final UUID acme = new UUID(0, 1);
    private final UUID other = new UUID(0, 2);
    private final UUID third = new UUID(0, 3);

    @Test
    void leavesRoomForOthers() {
        // When
        List<Boolean> entered = List.of(
                lanes.enter(acme),
                lanes.enter(acme),
                lanes.enter(acme),
                lanes.enter(other),
                lanes.enter(other),
                lanes.enter(third));
        // Then
        assertThat(entered).containsExactly(true, true, false, true, true, false);
    }

    @Test
    void opensAgainWhenOneLeaves() {
        // Given
        lanes.enter(acme);
        lanes.enter(acme);
        // When
        lanes.leave(acme);
        // Then
        assertThat(lanes.enter(acme)).isTrue();
        assertThat(lanes.enter(acme)).isFalse();
    }
}
