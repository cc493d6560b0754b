package dev.livegate.golive;

import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** hold means that waiting is enough. */
@RegisterForReflection
enum GateVerdict {
    GO("go"),
    NO_GO("no-go"),
    HOLD("hold");

    private final String word;

    GateVerdict(String word) {
        this.word = word;
    }

    @JsonValue
    String word() {
        return word;
    }
}
