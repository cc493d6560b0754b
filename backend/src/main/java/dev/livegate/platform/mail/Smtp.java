package dev.livegate.platform.mail;

import dev.livegate.platform.mode.Mode;
import dev.livegate.platform.mode.ModeConfig;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Delivers by SMTP. A client per mail: a kept connection may be dead, one that a server left hanging holds up those that
 * come after it in the same client, and nobody waits for a mail.
 */
final class Smtp implements Courier {

    private static final int IMPLICIT_TLS = 465;
    // This recipient will not take it, however often it is offered; other refusals may be about us.
    private static final Set<Integer> RECIPIENT_REFUSED = Set.of(550, 551, 553, 556);

    private final Vertx vertx;
    private final io.vertx.ext.mail.MailConfig settings;
    private final String from;
    private final Duration patience;

    Smtp(Vertx vertx, MailConfig config, ModeConfig mode) {
        this.vertx = vertx;
        this.settings = settings(config, mode.mode());
        this.from = config.from()
                .orElseGet(() -> "Livegate <no-reply@%s>"
                        .formatted(URI.create(mode.publicUrl()).getHost()));
        this.patience = config.patience();
    }

    @Override
    public void carry(OutgoingMail mail, Rendered words) {
        MailMessage message = new MailMessage()
                .setFrom(from)
                .setTo(mail.recipient)
                .setSubject(words.subject())
                .setText(words.text())
                .setHtml(words.html())
                .addHeader("Message-ID", mail.messageId)
                .addHeader("Auto-Submitted", "auto-generated");
        MailClient client = MailClient.create(vertx, settings);
        try {
            client.sendMail(message)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException fault) {
            throw undelivered(fault.getCause());
        } catch (TimeoutException late) {
            throw new Undelivered("the mail server did not answer in " + patience.toSeconds() + " s", false);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Undelivered("interrupted", false);
        } finally {
            client.close();
        }
    }

    @Override
    public boolean keeps() {
        return false;
    }

    private static Undelivered undelivered(Throwable fault) {
        boolean permanent =
                fault instanceof SMTPException refused && RECIPIENT_REFUSED.contains(refused.getReplyCode());
        return new Undelivered(Inert.text(String.valueOf(fault.getMessage())), permanent);
    }

    private static io.vertx.ext.mail.MailConfig settings(MailConfig config, Mode mode) {
        StartTLSOptions usual = mode.isPreview() ? StartTLSOptions.OPTIONAL : StartTLSOptions.REQUIRED;
        boolean implicit = config.port() == IMPLICIT_TLS;
        int patience = (int) config.patience().toMillis();
        var settings = new io.vertx.ext.mail.MailConfig(config.host().orElseThrow(), config.port())
                .setStarttls(
                        implicit ? StartTLSOptions.DISABLED : config.startTls().orElse(usual))
                .setSsl(implicit)
                .setHostnameVerificationAlgorithm("HTTPS")
                .setLogin(config.username().isPresent() ? LoginOption.REQUIRED : LoginOption.DISABLED)
                .setKeepAlive(false)
                .setConnectTimeout(patience)
                .setIdleTimeout(patience)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        config.username().ifPresent(settings::setUsername);
        config.password().ifPresent(settings::setPassword);
        return settings;
    }
}
