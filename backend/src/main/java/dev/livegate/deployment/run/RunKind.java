package dev.livegate.deployment.run;

import static dev.livegate.platform.problem.RequestProblem.VALIDATION_FAILED;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

public enum RunKind {
    PREFLIGHT,
    VERIFY,
    WATCH;

    /** As somebody who reads a list names it; all of them if nothing is said. */
    static RunKind[] wanted(@Nullable String name) {
        return name == null || name.isEmpty() ? values() : new RunKind[] {called(name)};
    }

    private static RunKind called(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> VALIDATION_FAILED
                        .because("There are no runs of this kind.")
                        .field("kind", "Use one of " + Arrays.toString(values()) + "."));
    }
}
