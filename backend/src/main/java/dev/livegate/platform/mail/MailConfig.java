package dev.livegate.platform.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.ext.mail.StartTLSOptions;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "livegate.mail")
interface MailConfig {

    /** The SMTP server; without one, a preview keeps its mails in the inbox. */
    Optional<String> host();

    /** 465 means TLS from the first byte. */
    @WithDefault("587")
    int port();

    Optional<String> username();

    Optional<String> password();

    /** DISABLED, OPTIONAL or REQUIRED; by default required in production and optional in preview. */
    Optional<StartTLSOptions> startTls();

    /** Who writes; by default no-reply at the host of livegate.public-url. */
    Optional<String> from();

    /** Whether mails are read at /dev/inbox; by default in a preview without SMTP. */
    Optional<Boolean> inbox();

    /** How long one delivery may take. */
    @WithDefault("15s")
    Duration patience();

    /** After so many tries a mail has failed for good. */
    @WithDefault("16")
    int tries();
}
