package dev.livegate.sandbox.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The machine's own addresses: nothing in the sandbox is ever reachable from another machine. */
public final class Loopback {
    public static final InetAddress V4 = address(127, 0, 0, 1);
    private static final InetAddress V6 = address(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

    @FunctionalInterface
    public interface Binder<T extends AutoCloseable> {
        T bind(InetAddress address, int port) throws IOException;
    }

    private Loopback() {}

    /** Binds 127.0.0.1 and, on the same port, [::1] where the machine has it; both, or neither and an exception. */
    public static <T extends AutoCloseable> List<T> bind(int port, Binder<T> binder, Port<T> portOf) {
        var bound = new ArrayList<T>();
        try {
            bound.add(binder.bind(V4, port));
            var second = second(port, portOf.of(bound.get(0)), binder);
            if (second != null) {
                bound.add(second);
            }
            return List.copyOf(bound);
        } catch (IOException e) {
            bound.forEach(Loopback::close);
            throw new PortTaken(port, e);
        }
    }

    @FunctionalInterface
    public interface Port<T> {
        int of(T server);
    }

    private static <T extends AutoCloseable> @Nullable T second(int wanted, int port, Binder<T> binder)
            throws IOException {
        if (!hasV6()) {
            return null;
        }
        try {
            return binder.bind(V6, port);
        } catch (IOException e) {
            if (wanted == 0) {
                return null;
            }
            throw e;
        }
    }

    private static boolean hasV6() {
        try {
            return NetworkInterface.getByInetAddress(V6) != null;
        } catch (SocketException e) {
            return false;
        }
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException("A half-started server does not stop", e);
        }
    }

    private static InetAddress address(int... bytes) {
        var raw = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            raw[i] = (byte) bytes[i];
        }
        try {
            return InetAddress.getByAddress("localhost", raw);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
