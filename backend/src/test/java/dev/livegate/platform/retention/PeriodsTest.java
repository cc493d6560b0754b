package dev.livegate.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.mode.Mode;
import dev.livegate.platform.scope.Scope;
import dev.livegate.testing.Proves;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeriodsTest {

    private static final Retained LETTERS = new Retained() {
        @Override
        public String name() {
            return "letters";
        }

        @Override
        public Duration usual() {
            return Duration.ofDays(30);
        }

        @Override
        public long forget(Scope scope, Instant before) {
            return 0;
        }
    };

    @Test
    @Proves("SELL-61")
    void takesTheOperatorsWord() {
        // When
        Periods periods = periods(Map.of("letters", Duration.ofDays(7)));
        // Then
        assertThat(periods.of(LETTERS)).isEqualTo(Duration.ofDays(7));
        assertThat(periods.objection(Mode.PRODUCTION)).isEmpty();
    }

    @Test
    void keepsWhatNobodySetsAsLongAsUsual() {
        assertThat(periods(Map.of()).of(LETTERS)).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void refusesAPeriodOfNothing() {
        // When
        Optional<String> objection =
                periods(Map.of("leters", Duration.ofDays(7))).objection(Mode.PRODUCTION);
        // Then
        assertThat(objection).contains("livegate.retention.leters names nothing that is kept; there are letters");
    }

    @Test
    void refusesToForgetWithinADay() {
        // When
        Optional<String> objection =
                periods(Map.of("letters", Duration.ofHours(1))).objection(Mode.PREVIEW);
        // Then
        assertThat(objection).contains("livegate.retention.letters is shorter than a day");
    }

    private static Periods periods(Map<String, Duration> set) {
        return new Periods(List.of(LETTERS), () -> set);
    }
}
