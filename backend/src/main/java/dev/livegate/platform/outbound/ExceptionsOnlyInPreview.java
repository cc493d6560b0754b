package dev.livegate.platform.outbound;

import dev.livegate.platform.mode.Mode;
import dev.livegate.platform.mode.StartupRule;
import dev.livegate.platform.problem.Problem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
class ExceptionsOnlyInPreview implements StartupRule {

    private final OutboundConfig config;

    ExceptionsOnlyInPreview(OutboundConfig config) {
        this.config = config;
    }

    @Override
    public Optional<String> objection(Mode mode) {
        if (mode.isPreview()) {
            return unreadable(config.allow().orElse(List.of()));
        }
        return config.allow()
                .map(present -> "livegate.outbound.allow lets customers call addresses that are not public"
                        + " and is for preview only; remove it");
    }

    private static Optional<String> unreadable(List<String> entries) {
        try {
            Allowances.of(entries.toArray(String[]::new));
            return Optional.empty();
        } catch (IllegalArgumentException | Problem fault) {
            return Optional.of("livegate.outbound.allow: " + fault.getMessage());
        }
    }
}
