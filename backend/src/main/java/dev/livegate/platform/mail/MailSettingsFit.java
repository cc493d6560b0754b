package dev.livegate.platform.mail;

import dev.livegate.platform.mode.Mode;
import dev.livegate.platform.mode.StartupRule;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Production sends real mails, over TLS when there is a password to lose, and shows nobody's mails to anybody. */
@Singleton
class MailSettingsFit implements StartupRule {

    private final MailConfig config;

    MailSettingsFit(MailConfig config) {
        this.config = config;
    }

    @Override
    public Optional<String> objection(Mode mode) {
        if (mode.isPreview()) {
            return Optional.empty();
        }
        if (config.inbox().orElse(false)) {
            return Optional.of("livegate.mail.inbox may be on in preview only");
        }
        if (config.host().isEmpty()) {
            return Optional.of("livegate.mail.host is missing: production sends its mails by SMTP");
        }
        return config.username().isPresent() && config.startTls().orElse(null) == StartTLSOptions.DISABLED
                ? Optional.of("livegate.mail.start-tls is DISABLED, so the SMTP password would travel in the clear")
                : Optional.empty();
    }
}
