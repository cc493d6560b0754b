package dev.livegate.checklist.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.mode.Mode;
import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Ids;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatestLooksTest {

    @ParameterizedTest
    @CsvSource({"PREVIEW, true, 1", "PREVIEW, false, 1", "PRODUCTION, true, 0", "PRODUCTION, false, 1"})
    void countsInProductionNothingThatAPreviewFound(Mode mode, boolean seenInPreview, int counted) {
        // Given
        Scope scope = new Scope(Ids.next(), Actor.livegate("test"));
        Observation seen = Observation.seen("web.cors", Verdict.passed("It is closed."), Instant.EPOCH);
        RecordedFact fact = new RecordedFact(scope, seen, "https://app.example.com", seenInPreview);
        // When
        List<RecordedFact> counting = new LatestLooks(null, null, null, config(mode)).counting(List.of(fact));
        // Then
        assertThat(counting).hasSize(counted);
    }

    private static ModeConfig config(Mode mode) {
        return new ModeConfig() {
            @Override
            public Mode mode() {
                return mode;
            }

            @Override
            public String publicUrl() {
                return "";
            }

            @Override
            public Log log() {
                return () -> false;
            }
        };
    }
}
