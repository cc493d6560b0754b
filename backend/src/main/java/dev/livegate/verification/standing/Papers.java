package dev.livegate.verification.standing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.platform.check.Finding;
import dev.livegate.verification.guidance.Guidance;
import dev.livegate.verification.visit.Sight;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is kept as JSON, to and fro. */
@Singleton
public class Papers {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
    private static final Fingerprint NOTHING = new Fingerprint(Map.of(), List.of(), null);

    private final ObjectMapper json;

    Papers(ObjectMapper json) {
        this.json = json;
    }

    public Verification.Kept kept(Fingerprint binding, Sight sight, List<Guidance> guidance) {
        try {
            return new Verification.Kept(
                    json.writeValueAsString(binding),
                    json.writeValueAsString(sight),
                    json.writeValueAsString(guidance));
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a verification cannot be written", fault);
        }
    }

    Fingerprint binding(@Nullable String text) {
        return Objects.requireNonNullElse(
                text == null ? null : read(() -> json.readValue(text, Fingerprint.class)), NOTHING);
    }

    public String written(Sight sight) {
        try {
            return json.writeValueAsString(sight);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a sight cannot be written", fault);
        }
    }

    public Sight sight(@Nullable String text) {
        return text == null ? Sight.NOTHING : read(() -> json.readValue(text, Sight.class));
    }

    public List<Finding> findings(String text) {
        return read(() -> json.readValue(text, FINDINGS));
    }

    /** How each check ended, and nothing that names hosts and keys. */
    public String withoutDetails(String findings) {
        try {
            return json.writeValueAsString(
                    findings(findings).stream().map(Finding::withoutDetails).toList());
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("findings cannot be written", fault);
        }
    }

    private interface Reading<T> {
        T read() throws JsonProcessingException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a stored verification cannot be read", fault);
        }
    }
}
