package dev.livegate.platform.limit;

import dev.livegate.platform.mode.Mode;
import dev.livegate.platform.mode.StartupRule;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Nobody runs production without limits by mistake. */
@Singleton
class LimitsStayOn implements StartupRule {

    private final LimitConfig config;

    LimitsStayOn(LimitConfig config) {
        this.config = config;
    }

    @Override
    public Optional<String> objection(Mode mode) {
        return mode.isPreview() || config.enabled()
                ? Optional.empty()
                : Optional.of("LIVEGATE_LIMITS (livegate.limit.enabled) may be off in preview only");
    }
}
