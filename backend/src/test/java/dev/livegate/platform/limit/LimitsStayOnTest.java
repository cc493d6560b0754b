package dev.livegate.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.mode.Mode;
import org.junit.jupiter.api.Test;

class LimitsStayOnTest {

    @Test
    void refusesProductionWithoutLimits() {
        assertThat(new LimitsStayOn(() -> false).objection(Mode.PRODUCTION))
                .hasValueSatisfying(words -> assertThat(words).contains("LIVEGATE_LIMITS"));
    }

    @Test
    void letsAPreviewBeWithoutLimits() {
        assertThat(new LimitsStayOn(() -> false).objection(Mode.PREVIEW)).isEmpty();
    }

    @Test
    void letsProductionStartWithLimits() {
        assertThat(new LimitsStayOn(() -> true).objection(Mode.PRODUCTION)).isEmpty();
    }
}
