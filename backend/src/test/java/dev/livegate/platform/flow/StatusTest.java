package dev.livegate.platform.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StatusTest {

    @Test
    void leavesOnlyAnEndedRunInPeace() {
        assertThat(Arrays.stream(FlowStatus.values()).filter(FlowStatus::isFinal))
                .containsExactly(FlowStatus.complete, FlowStatus.failed, FlowStatus.cancelled, FlowStatus.undone);
    }

    @Test
    void neverGoesForwardAgainOnceARunIsUndone() {
        assertThat(FlowStatus.undone.next()).isEmpty();
        assertThat(FlowStatus.undoing.next()).containsExactlyInAnyOrder(FlowStatus.undone, FlowStatus.failed);
    }

    @Test
    void repeatsNoStepThatIsComplete() {
        assertThat(StepStatus.complete.next()).containsExactly(StepStatus.undone);
        assertThat(StepStatus.skipped.next()).isEmpty();
    }

    @Test
    void refusesEveryPairThatIsNotNamed() {
        assertThat(Arrays.stream(FlowStatus.values())
                        .mapToInt(status -> status.next().size())
                        .sum())
                .isEqualTo(12);
        assertThat(Arrays.stream(StepStatus.values())
                        .mapToInt(status -> status.next().size())
                        .sum())
                .isEqualTo(11);
    }
}
