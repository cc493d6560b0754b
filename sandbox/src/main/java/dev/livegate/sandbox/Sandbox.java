package dev.livegate.sandbox;

import dev.livegate.sandbox.customer.CustomerApp;
import dev.livegate.sandbox.host.PortTaken;
import dev.livegate.sandbox.smtp.SmtpInbox;
import dev.livegate.sandbox.stripe.Stripe;
import dev.livegate.sandbox.tls.TlsApp;
import dev.livegate.sandbox.webhook.WebhookSink;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** Every server at once: {@code java -jar livegate-sandbox.jar} on known ports, or inside a test on free ones. */
public final class Sandbox implements AutoCloseable {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final CustomerApp customerApp;
    private final Stripe stripe;
    private final WebhookSink webhookSink;
    private final SmtpInbox smtpInbox;
    private final TlsApp expired;
    private final TlsApp selfSigned;
    private final TlsApp wrongHost;

    private Sandbox(Ports ports) {
        customerApp = opened(() -> CustomerApp.start(ports.of(Ports.CUSTOMER_APP)));
        stripe = opened(() -> Stripe.start(ports.of(Ports.STRIPE)));
        webhookSink = opened(() -> WebhookSink.start(ports.of(Ports.WEBHOOK_SINK)));
        smtpInbox = opened(() -> SmtpInbox.start(ports.of(Ports.SMTP), ports.of(Ports.SMTP_COMPANION)));
        expired = opened(() -> TlsApp.expired(ports.of(Ports.TLS_EXPIRED)));
        selfSigned = opened(() -> TlsApp.selfSigned(ports.of(Ports.TLS_SELF_SIGNED)));
        wrongHost = opened(() -> TlsApp.wrongHost(ports.of(Ports.TLS_WRONG_HOST)));
    }

    public static Sandbox start(Ports ports) {
        return new Sandbox(ports);
    }

    public static void main(String... args) throws InterruptedException {
        try {
            var sandbox = start(Ports.fixed());
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
            System.out.print(sandbox.description());
            new CountDownLatch(1).await();
        } catch (PortTaken taken) {
            System.err.println(taken.getMessage());
            System.exit(1);
        }
    }

    public CustomerApp customerApp() {
        return customerApp;
    }

    public Stripe stripe() {
        return stripe;
    }

    public WebhookSink webhookSink() {
        return webhookSink;
    }

    public SmtpInbox smtpInbox() {
        return smtpInbox;
    }

    public TlsApp expired() {
        return expired;
    }

    public TlsApp selfSigned() {
        return selfSigned;
    }

    public TlsApp wrongHost() {
        return wrongHost;
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("A sandbox server does not stop", e);
            }
        }
    }

    private String description() {
        return """
                Customer's app      %s (faults: PUT /_sandbox)
                Stripe look-alike   %s (any sk_test_… or sk_live_… key; faults: PUT /_sandbox)
                Webhook sink        %s (received: GET /_sandbox/deliveries)
                SMTP inbox          localhost:%d (mails: %s/_sandbox/mails)
                Expired TLS         %s
                Self-signed TLS     %s
                TLS of another host %s
                """.formatted(
                        customerApp.url(),
                        stripe.url(),
                        webhookSink.url(),
                        smtpInbox.port(),
                        smtpInbox.url(),
                        expired.url(),
                        selfSigned.url(),
                        wrongHost.url());
    }

    private <T extends AutoCloseable> T opened(Supplier<T> starter) {
        try {
            var server = starter.get();
            started.push(server);
            return server;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }
}
