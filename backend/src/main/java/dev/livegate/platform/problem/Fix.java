package dev.livegate.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing a person can do about a refusal or a finding. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fix(Kind kind, String label, @Nullable String value) {

    @Schema(name = "FixKind")
    public enum Kind {
        generate,
        copy,
        open,
        step,
        rerun,
        text
    }

    public static Fix text(String label) {
        return new Fix(Kind.text, label, null);
    }

    public static Fix copy(String label, String command) {
        return new Fix(Kind.copy, label, command);
    }

    public static Fix open(String label, String path) {
        return new Fix(Kind.open, label, path);
    }

    public static Fix step(String label, String step) {
        return new Fix(Kind.step, label, step);
    }

    public static Fix generate(String label, String key) {
        return new Fix(Kind.generate, label, key);
    }

    public static Fix rerun(String check) {
        return new Fix(Kind.rerun, "Check again", check);
    }
}
