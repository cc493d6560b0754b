package dev.livegate.sandbox.host;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;

/** A bare TCP server on loopback: one thread for each conversation, and no conversation outlives {@link #close}. */
public final class SocketHost implements AutoCloseable {
    private static final int CONVERSATIONS = 1_100;
    private static final int BACKLOG = 1_024;

    @FunctionalInterface
    public interface Talk {
        void with(Socket socket) throws IOException, InterruptedException;
    }

    private final ThreadPoolExecutor pool;
    private final Talk talk;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final List<ServerSocket> ears;

    private SocketHost(String name, int port, Talk talk) {
        this.pool = Threads.onDemand(name, CONVERSATIONS);
        this.talk = talk;
        this.ears = Loopback.bind(port, this::listen, ServerSocket::getLocalPort);
    }

    public static SocketHost open(String name, int port, Talk talk) {
        return new SocketHost(name, port, talk);
    }

    public int port() {
        return ears.get(0).getLocalPort();
    }

    public int accepted() {
        return accepted.get();
    }

    @Override
    public void close() {
        ears.forEach(SocketHost::hangUp);
        open.forEach(SocketHost::hangUp);
        pool.shutdownNow();
    }

    private ServerSocket listen(InetAddress address, int port) throws IOException {
        var ear = new ServerSocket(port, BACKLOG, address);
        pool.execute(() -> accept(ear));
        return ear;
    }

    private void accept(ServerSocket ear) {
        while (!ear.isClosed()) {
            try {
                begin(ear.accept());
            } catch (IOException e) {
                if (!ear.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void begin(Socket socket) {
        accepted.incrementAndGet();
        open.add(socket);
        try {
            pool.execute(() -> converse(socket));
        } catch (RejectedExecutionException full) {
            open.remove(socket);
            hangUp(socket);
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            talk.with(socket);
        } catch (IOException | InterruptedException e) {
            // The other side left in the middle, or this one is being closed: both end the conversation.
            Thread.interrupted();
        } finally {
            open.remove(socket);
        }
    }

    private static void hangUp(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
