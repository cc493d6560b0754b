package dev.livegate.platform.outbound.talk;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** One open connection, in lines. It ends at its deadline, however slowly the other side drips. */
public final class Wire {

    private static final int LONGEST_LINE = 1000;
    private static final int MOST_BYTES = 16 * 1024;

    private final TalkTarget target;
    private final SSLContext trust;
    private final long deadlineNanos;
    private Socket socket;
    private boolean secure;
    private int received;

    Wire(TalkTarget target, SSLContext trust, Socket socket, long deadlineNanos) {
        this.target = target;
        this.trust = trust;
        this.socket = socket;
        this.deadlineNanos = deadlineNanos;
    }

    public void say(String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
    }

    /** One line, without its end. */
    public String hear() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = read(); next != '\n'; next = read()) {
            line.write(next);
            if (line.size() > LONGEST_LINE) {
                throw new IOException("the line is too long");
            }
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    /** From here on over TLS, with a certificate that is made for this host. */
    public void secure() throws IOException {
        socket.setSoTimeout(millisLeft());
        var layered = (SSLSocket)
                trust.getSocketFactory().createSocket(socket, target.host().name(), target.port(), true);
        var settings = layered.getSSLParameters();
        settings.setEndpointIdentificationAlgorithm("HTTPS");
        settings.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        layered.setSSLParameters(settings);
        layered.startHandshake();
        socket = layered;
        secure = true;
    }

    /** Whether a password may be said here: over TLS, or to a server of the preview. */
    public boolean isPrivate() {
        return secure || target.preview();
    }

    private int read() throws IOException {
        socket.setSoTimeout(millisLeft());
        int next = socket.getInputStream().read();
        if (next < 0) {
            throw new EOFException("the other side hung up");
        }
        if (++received > MOST_BYTES) {
            throw new IOException("the answer is too long");
        }
        return next;
    }

    private int millisLeft() throws SocketTimeoutException {
        long left = TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime());
        if (left <= 0) {
            throw new SocketTimeoutException("the deadline has passed");
        }
        return (int) left;
    }
}
