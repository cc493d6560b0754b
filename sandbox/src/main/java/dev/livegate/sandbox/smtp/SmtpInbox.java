package dev.livegate.sandbox.smtp;

import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.HttpHost;
import dev.livegate.sandbox.host.Routes;
import dev.livegate.sandbox.host.SocketHost;
import dev.livegate.sandbox.host.Switches;
import java.io.IOException;
import java.net.Socket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A mail server whose mails can be read here or at GET /_sandbox/mails of its companion, and which fails on request. */
public final class SmtpInbox implements AutoCloseable {
    private static final String SMTP = "smtp";
    private static final int KEPT = 2_000;
    private static final int PATIENCE = 60_000;

    private final Switches switches =
            new Switches().with(SMTP, "ok", "ok", "421", "451", "535", "550", "hang", "drop-after-data");
    private final List<Mail> mails = new ArrayList<>();
    private final Set<String> greylist = new HashSet<>();
    private final SocketHost smtp;
    private final HttpHost companion;

    private SmtpInbox(int smtpPort, int companionPort) {
        smtp = SocketHost.open(SMTP, smtpPort, this::receive);
        try {
            companion = HttpHost.open(companionPort, control());
        } catch (RuntimeException e) {
            smtp.close();
            throw e;
        }
    }

    public static SmtpInbox start() {
        return start(0, 0);
    }

    public static SmtpInbox start(int smtpPort, int companionPort) {
        return new SmtpInbox(smtpPort, companionPort);
    }

    public int port() {
        return smtp.port();
    }

    /** The companion's address; the mail server itself is localhost and {@link #port}. */
    public String url() {
        return companion.url();
    }

    public SmtpInbox mode(String mode) {
        switches.set(Map.of(SMTP, mode));
        return this;
    }

    public synchronized List<Mail> mails() {
        return List.copyOf(mails);
    }

    public synchronized void clear() {
        mails.clear();
        greylist.clear();
    }

    @Override
    public void close() {
        smtp.close();
        companion.close();
    }

    private void receive(Socket socket) throws IOException, InterruptedException {
        socket.setSoTimeout(PATIENCE);
        if (switches.get(SMTP).equals("hang")) {
            Thread.sleep(PATIENCE);
        } else {
            new SmtpSession(socket, mailbox()).talk();
        }
    }

    private SmtpSession.Mailbox mailbox() {
        return new SmtpSession.Mailbox() {
            @Override
            public String mode() {
                return switches.get(SMTP);
            }

            @Override
            public boolean greylisted(String from, String to) {
                return firstSeen(from + " > " + to);
            }

            @Override
            public void keep(Mail.Envelope envelope, byte[] raw) {
                add(Mail.of(envelope, raw, Instant.now()));
            }
        };
    }

    private synchronized boolean firstSeen(String pair) {
        return greylist.add(pair);
    }

    private synchronized void add(Mail mail) {
        if (mails.size() == KEPT) {
            mails.remove(0);
        }
        mails.add(mail);
    }

    private Routes control() {
        return switches.mount(new Routes())
                .on("GET", "/_sandbox/mails", call -> Answer.json(200, mails()))
                .on("DELETE", "/_sandbox/mails", call -> {
                    clear();
                    return Answer.empty(204);
                });
    }
}
