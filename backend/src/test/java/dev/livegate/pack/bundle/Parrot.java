package dev.livegate.pack.bundle;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says the same words to whoever calls, and whatever they ask. */
final class Parrot implements AutoCloseable {

    private final ServerSocket server;

    Parrot(String words) throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        new Thread(() -> answer(words.getBytes(StandardCharsets.US_ASCII))).start();
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void answer(byte[] words) {
        while (!server.isClosed()) {
            try (Socket caller = server.accept()) {
                caller.getInputStream().read(new byte[512]);
                caller.getOutputStream().write(words);
                caller.getInputStream().read(new byte[512]);
            } catch (IOException gone) {
                return;
            }
        }
    }
}
