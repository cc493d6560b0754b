package dev.livegate.sandbox.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** One connection of a hostile peer; counts what it got rid of, so that a test sees when the other side stopped reading. */
final class Tap {
    static final int PATIENCE = 60_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final AtomicLong sent;

    Tap(Socket socket, AtomicLong sent) throws IOException {
        socket.setSoTimeout(PATIENCE);
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
        this.sent = sent;
    }

    /** Reads the request's head and answers its target. */
    String target() throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = in.read();
            if (next < 0 || head.length() > PATIENCE) {
                throw new IOException("No request came");
            }
            head.append((char) next);
        }
        return head.toString().split(" ", 3)[1];
    }

    /** Reads one TLS record, such as the client's hello. */
    void record() throws IOException {
        var header = in.readNBytes(5);
        if (header.length < 5) {
            throw new IOException("No TLS record came");
        }
        in.readNBytes((header[3] & 0xff) << 8 | header[4] & 0xff);
    }

    void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        sent.addAndGet(bytes.length);
    }

    void say(String... lines) throws IOException {
        send((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Waits for the other side to leave, a minute at most. */
    void outwait() throws IOException {
        var left = in.read();
        while (left >= 0) {
            left = in.read();
        }
    }

    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
