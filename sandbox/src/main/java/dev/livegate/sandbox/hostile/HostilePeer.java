package dev.livegate.sandbox.hostile;

import dev.livegate.sandbox.host.SocketHost;
import java.util.concurrent.atomic.AtomicLong;

/** A server that means harm in exactly one way; {@link #bytesSent} tells how much of it the other side let happen. */
public final class HostilePeer implements AutoCloseable {
    private final AtomicLong sent = new AtomicLong();
    private final String scheme;
    private final SocketHost host;

    private HostilePeer(String scheme, Malice malice) {
        this.scheme = scheme;
        this.host = SocketHost.open("hostile", 0, socket -> malice.to(new Tap(socket, sent)));
    }

    public static HostilePeer endlessBody() {
        return plain(Malice.ENDLESS_BODY);
    }

    public static HostilePeer tenGibibytes() {
        return plain(Malice.TEN_GIBIBYTES);
    }

    public static HostilePeer slowDrip() {
        return plain(Malice.DRIP);
    }

    public static HostilePeer gzipBomb() {
        return plain(Malice.GZIP_BOMB);
    }

    public static HostilePeer endlessHeaders() {
        return plain(Malice.ENDLESS_HEADERS);
    }

    public static HostilePeer hundredHeaders() {
        return plain(Malice.MANY_HEADERS);
    }

    public static HostilePeer redirectLoop() {
        return plain(Malice.REDIRECT_LOOP);
    }

    public static HostilePeer redirectTo(String location) {
        return plain(Malice.redirectTo(location));
    }

    public static HostilePeer redirectToMetadata() {
        return redirectTo("http://169.254.169.254/latest/meta-data/");
    }

    public static HostilePeer redirectToLoopback() {
        return redirectTo("http://127.0.0.1:22/");
    }

    /** Reads the request and never answers. */
    public static HostilePeer silent() {
        return plain(Malice.SILENT);
    }

    public static HostilePeer stalledBody() {
        return plain(Malice.STALLED_BODY);
    }

    /** Closes in the middle of a body whose length it promised. */
    public static HostilePeer cutBody() {
        return plain(Malice.CUT_BODY);
    }

    public static HostilePeer resets() {
        return plain(Malice.RESET);
    }

    public static HostilePeer garbage() {
        return plain(Malice.GARBAGE);
    }

    /** Sends these lines, whatever they are: for hostile content in an otherwise well-formed answer. */
    public static HostilePeer answering(String raw) {
        return plain(Malice.answering(raw));
    }

    /** Takes the TCP connection and never says a word of TLS. */
    public static HostilePeer tlsHang() {
        return new HostilePeer("https", Malice.DEAF);
    }

    public static HostilePeer oldTls() {
        return new HostilePeer("https", Malice.OLD_TLS);
    }

    public String url() {
        return scheme + "://localhost:" + port();
    }

    public int port() {
        return host.port();
    }

    public int connections() {
        return host.accepted();
    }

    public long bytesSent() {
        return sent.get();
    }

    @Override
    public void close() {
        host.close();
    }

    private static HostilePeer plain(Malice malice) {
        return new HostilePeer("http", malice);
    }
}
