package dev.livegate.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.livegate.testing.Proves;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecretTest {

    record Answers(String provider, Secret databaseUrl) {}

    private final ObjectMapper json = new ObjectMapper().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

    @Test
    void printsAsStars() {
        assertThat(new Answers("fly", Secret.of("postgres://me:hidden@db")))
                .hasToString("Answers[provider=fly, databaseUrl=***]");
    }

    @Test
    void isReadFromJsonButNeverWritten() throws Exception {
        // Given
        String body = "{\"provider\":\"fly\",\"databaseUrl\":\"hidden\"}";
        // When
        Answers answers = json.readValue(body, Answers.class);
        // Then
        assertThat(answers).isEqualTo(new Answers("fly", Secret.of("hidden")));
        for (Object holder : List.of(answers, answers.databaseUrl, Map.of("k", answers.databaseUrl))) {
            assertThatThrownBy(() -> json.writeValueAsString(holder))
                    .isInstanceOf(JsonMappingException.class)
                    .hasMessageContaining("a secret is never written")
                    .hasMessageNotContaining("hidden");
        }
    }

    @Test
    void isEqualByValueAndTellsNothingByHash() {
        assertThat(Secret.of("a"))
                .isEqualTo(Secret.of("a"))
                .isNotEqualTo(Secret.of("b"))
                .isNotEqualTo("a");
        assertThat(Secret.of("a").hashCode()).isEqualTo(Secret.of("b").hashCode());
    }

    @Test
    void lendsWhatItHolds() {
        // When
        String lent = Secret.of("Zürich ☂").use(value -> value + "!");
        // Then
        assertThat(lent).isEqualTo("Zürich ☂!");
    }

    @Test
    void hasTheFingerprintThatAnyoneCanCompute() {
        assertThat(Secret.of("abc").fingerprint()).isEqualTo("ba7816bf");
    }

    @Test
    @Proves({"WIZ-9", "WIZ-28"})
    void isRandomInEveryBitAndNeverTwice() {
        // Given
        Set<String> seen = new HashSet<>();
        int[] letters = new int[128];
        // When
        for (int i = 0; i < 100_000; i++) {
            seen.add(Secret.random(32).use(value -> {
                value.substring(0, 42).chars().forEach(c -> letters[c]++);
                return value;
            }));
        }
        // Then
        assertThat(seen).hasSize(100_000).allMatch(value -> value.matches("[A-Za-z0-9_-]{43}"));
        int usual = 100_000 * 42 / 64;
        assertThat(IntStream.of(letters).filter(count -> count > 0).boxed().toList())
                .hasSize(64)
                .allMatch(count -> Math.abs(count - usual) < usual / 50);
    }
}
