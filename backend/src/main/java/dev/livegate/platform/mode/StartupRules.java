package dev.livegate.platform.mode;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Refuses to start and names every wrong setting at once. */
@Singleton
class StartupRules {

    private final ModeConfig config;
    private final List<StartupRule> rules;

    StartupRules(ModeConfig config, @All List<StartupRule> rules) {
        this.config = config;
        this.rules = rules;
    }

    void check(@Observes @Priority(1) StartupEvent start) {
        List<String> objections = rules.stream()
                .map(rule -> rule.objection(config.mode()))
                .flatMap(Optional::stream)
                .toList();
        if (!objections.isEmpty()) {
            throw new IllegalStateException("Livegate will not start: " + String.join("; ", objections));
        }
    }
}
