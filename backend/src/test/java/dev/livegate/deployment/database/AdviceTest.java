package dev.livegate.deployment.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.platform.check.Status;
import dev.livegate.testing.Proves;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The advice is data; here it is held to the words of the code. */
class AdviceTest {

    private static final List<String> HOSTING = List.of("replit", "render", "railway", "fly", "docker");

    @Test
    @Proves("WIZ-38")
    void helpsWithEverythingThatIsWrong() {
        // Given
        List<String> helpless = new ArrayList<>();

        // When
        for (Ailment ailment : Ailment.values()) {
            for (DatabasePlace place : DatabasePlace.values()) {
                HOSTING.stream()
                        .map(hosting -> Surgery.advice().symptom(ailment, place, hosting, Map.of()))
                        .filter(symptom -> symptom.status() != Status.passed)
                        .filter(symptom -> symptom.fix().isEmpty())
                        .forEach(symptom -> helpless.add(ailment + " at " + place));
            }
        }

        // Then
        assertThat(helpless).isEmpty();
    }

    @Test
    void usesOnlyWordsThatTheCodeKnows() throws IOException {
        // Given
        Set<String> ailments = names(Ailment.values());
        Set<String> places = new TreeSet<>(names(DatabasePlace.values()));
        places.addAll(Arrays.stream(DatabasePlace.values())
                .map(DatabasePlace::provider)
                .toList());
        places.add("any");

        // When
        JsonNode advice = read("places.json");

        // Then
        advice.properties().forEach(entry -> {
            assertThat(ailments).contains(entry.getKey().toLowerCase(java.util.Locale.ROOT));
            assertThat(places).containsAll(keys(entry.getValue()));
        });
        for (String hosting : HOSTING) {
            JsonNode file = read("hosting/" + hosting + ".json");
            assertThat(keys(file)).isSubsetOf("always", "elsewhere");
            file.forEach(half -> keys(half).forEach(key -> Ailment.valueOf(key)));
        }
    }

    @Test
    @Proves("WIZ-38")
    void speaksInSentences() {
        assertThat(Arrays.stream(Ailment.values())
                        .filter(ailment -> ailment != Ailment.NOT_ALLOWED)
                        .map(Ailment::sentence))
                .allMatch(sentence -> sentence.endsWith("."))
                .allMatch(sentence -> sentence.length() <= 125);
    }

    private static Set<String> names(Enum<?>[] constants) {
        return Stream.of(constants)
                .map(constant -> constant.name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static JsonNode read(String file) throws IOException {
        try (var in = AdviceTest.class.getResourceAsStream("/advice/database/" + file)) {
            return new ObjectMapper().readTree(in);
        }
    }
}
