package dev.livegate.platform.access.token;

import dev.livegate.platform.mode.Mode;
import dev.livegate.platform.mode.StartupRule;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
class SigningKeysAreSet implements StartupRule {

    private static final String SETTING = "LIVEGATE_SIGNING_KEYS (livegate.access.signing-keys)";

    private final TokenConfig config;

    SigningKeysAreSet(TokenConfig config) {
        this.config = config;
    }

    @Override
    public Optional<String> objection(Mode mode) {
        Optional<String> setting = config.signingKeys().filter(text -> !text.isBlank());
        if (setting.isEmpty()) {
            return mode.isPreview() ? Optional.empty() : Optional.of(SETTING + " is missing: set at least one key");
        }
        try {
            KeyRing.parse(setting.get());
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of(SETTING + " is wrong: " + wrong.getMessage());
        }
    }
}
