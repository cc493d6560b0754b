package dev.livegate.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers as they are kept, and as they are given again. */
@Singleton
class Bodies {

    private final ObjectMapper json;
    // Looked up when needed: a rule may open transactions, and transactions keep answers.
    private final Instance<ReplayedAnswer> special;

    Bodies(ObjectMapper json, Instance<ReplayedAnswer> special) {
        this.json = json;
        this.special = special;
    }

    @Nullable
    String kept(String path, @Nullable Object answer) {
        if (answer == null) {
            return null;
        }
        JsonNode tree = json.valueToTree(answer);
        Optional<ReplayedAnswer> rule = ruleFor(path).filter(found -> tree.isObject());
        return rule.isPresent() ? write(rule.get().keep((ObjectNode) tree)) : write(answer);
    }

    @Nullable
    String replayed(String path, @Nullable String kept) {
        Optional<ReplayedAnswer> rule = ruleFor(path);
        return kept == null || rule.isEmpty() ? kept : write(rule.get().replay(read(kept)));
    }

    private Optional<ReplayedAnswer> ruleFor(String path) {
        return special.stream().filter(rule -> rule.path().equals(path)).findFirst();
    }

    private ObjectNode read(String text) {
        try {
            return (ObjectNode) json.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
