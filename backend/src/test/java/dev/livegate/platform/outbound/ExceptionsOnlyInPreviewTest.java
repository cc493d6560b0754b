package dev.livegate.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.mode.Mode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExceptionsOnlyInPreviewTest {

    @Test
    void refusesToStartInProductionWithAnException() {
        // Given
        var rule = new ExceptionsOnlyInPreview(Settings.allowing("http://localhost:5000"));

        // When
        Optional<String> objection = rule.objection(Mode.PRODUCTION);

        // Then
        assertThat(objection).hasValueSatisfying(words -> assertThat(words).contains("livegate.outbound.allow"));
        assertThat(rule.objection(Mode.PREVIEW)).isEmpty();
    }

    @Test
    void startsInProductionWithoutOne() {
        // Given
        var rule = new ExceptionsOnlyInPreview(Settings.usual());

        // When
        Optional<String> objection = rule.objection(Mode.PRODUCTION);

        // Then
        assertThat(objection).isEmpty();
    }

    @Test
    void saysWhichEntryItCannotRead() {
        // Given
        var rule = new ExceptionsOnlyInPreview(Settings.allowing("localhost"));

        // When
        Optional<String> objection = rule.objection(Mode.PREVIEW);

        // Then
        assertThat(objection).hasValueSatisfying(words -> assertThat(words).contains("\"localhost\""));
    }
}
