package dev.livegate.account.signin;

import dev.livegate.account.EmailAddress;
import dev.livegate.platform.mode.Mode;
import dev.livegate.platform.mode.StartupRule;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
class OperatorEmailIsOne implements StartupRule {

    private final OperatorConfig config;

    OperatorEmailIsOne(OperatorConfig config) {
        this.config = config;
    }

    @Override
    public Optional<String> objection(Mode mode) {
        return config.email()
                .filter(text -> !text.isBlank())
                .filter(text -> !new EmailAddress(text).isPlausible())
                .map(text -> "LIVEGATE_OPERATOR_EMAIL (livegate.operator.email) is no e-mail address");
    }
}
