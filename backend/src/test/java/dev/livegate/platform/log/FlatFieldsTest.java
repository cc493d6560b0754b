package dev.livegate.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.testing.Proves;
import io.quarkus.logging.json.runtime.JsonFormatter;
import java.util.Map;
import java.util.Set;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class FlatFieldsTest {

    private final FlatFields formatter = new FlatFields(new JsonFormatter("message=msg", Set.of("mdc"), Map.of()));

    @Test
    @Proves({"JOIN-18", "JOIN-116"})
    void putsTheContextBesideTheMessage() throws JsonProcessingException {
        // When
        JsonNode line = format(Map.of("feature", "provision", "tenantId", "t-1"));
        // Then
        assertThat(line.path("msg").asText()).isEqualTo("Provision complete");
        assertThat(line.path("feature").asText()).isEqualTo("provision");
        assertThat(line.path("tenantId").asText()).isEqualTo("t-1");
        assertThat(line.has("mdc")).isFalse();
    }

    @Test
    void writesDurationsAsNumbers() throws JsonProcessingException {
        // When
        JsonNode line = format(Map.of("duration_ms", "287"));
        // Then
        assertThat(line.path("duration_ms").isIntegralNumber()).isTrue();
        assertThat(line.path("duration_ms").asInt()).isEqualTo(287);
    }

    @Test
    @Proves("JOIN-116")
    void letsNothingBreakOutOfItsField() throws JsonProcessingException {
        // Given
        String nasty = "\",\"level\":\"FATAL\"}\n{\u0001";
        // When
        JsonNode line = format(Map.of("plan", nasty, "odd_ms", "1e999"));
        // Then
        assertThat(line.path("plan").asText()).isEqualTo(nasty);
        assertThat(line.path("odd_ms").asText()).isEqualTo("1e999");
        assertThat(line.path("level").asText()).isEqualTo("INFO");
    }

    @Test
    void leavesALineWithoutContextAsItIs() throws JsonProcessingException {
        // When
        JsonNode line = format(Map.of());
        // Then
        assertThat(line.path("msg").asText()).isEqualTo("Provision complete");
    }

    private JsonNode format(Map<String, String> context) throws JsonProcessingException {
        ExtLogRecord entry = new ExtLogRecord(Level.INFO, "Provision complete", FlatFieldsTest.class.getName());
        entry.setMdc(context);
        String line = formatter.format(entry);
        assertThat(line).endsWith("}\n").hasLineCount(1);
        return new ObjectMapper().readTree(line);
    }
}
