package dev.livegate.platform.outbound.http;

import dev.livegate.sandbox.host.SocketHost;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers always the same and keeps the requests as they came. */
final class Listener implements AutoCloseable {

    final List<String> heard = new CopyOnWriteArrayList<>();
    private final String answer;
    private final SocketHost host;

    Listener(String... lines) {
        this.answer = String.join("\r\n", lines) + "\r\n\r\n";
        this.host = SocketHost.open("listener", 0, this::talk);
    }

    String url() {
        return "http://localhost:" + host.port();
    }

    int port() {
        return host.port();
    }

    private void talk(Socket socket) throws IOException {
        byte[] buffer = new byte[8192];
        int read = socket.getInputStream().read(buffer);
        heard.add(new String(buffer, 0, Math.max(read, 0), StandardCharsets.ISO_8859_1));
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() {
        host.close();
    }
}
