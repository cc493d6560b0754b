package dev.livegate.platform.outbound.database;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.SocketFactory;

/**
 * Made by the driver, from the words of {@link #order}. It hands out sockets that are connected already, because the
 * driver would look the name up once more for any other.
 */
@RegisterForReflection
public final class PinnedSockets extends SocketFactory {

    private static final String SEPARATOR = "_";

    private final long deadlineNanos;
    private final int port;
    private final List<String> addresses;

    public PinnedSockets(String order) {
        List<String> words = List.of(order.split(SEPARATOR));
        this.deadlineNanos = Long.parseLong(words.get(0));
        this.port = Integer.parseInt(words.get(1));
        this.addresses = words.subList(2, words.size());
    }

    static String order(long deadlineNanos, int port, List<InetAddress> pinned) {
        return Stream.concat(
                        Stream.of(String.valueOf(deadlineNanos), String.valueOf(port)),
                        pinned.stream().map(InetAddress::getHostAddress))
                .collect(Collectors.joining(SEPARATOR));
    }

    @Override
    public Socket createSocket() throws IOException {
        IOException first = null;
        for (String address : addresses) {
            try {
                return connected(InetAddress.getByName(address));
            } catch (IOException fault) {
                first = first == null ? fault : first;
            }
        }
        throw first == null ? new SocketException("no address") : first;
    }

    private Socket connected(InetAddress pinned) throws IOException {
        var socket = new DeadlineSocket(deadlineNanos);
        try {
            socket.connect(new InetSocketAddress(pinned, port), socket.millisLeft());
            if (!pinned.equals(socket.getInetAddress())) {
                throw new SocketException("connected to another address");
            }
            return socket;
        } catch (IOException fault) {
            socket.close();
            throw fault;
        }
    }

    @Override
    public Socket createSocket(String host, int anyPort) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(String host, int anyPort, InetAddress local, int localPort) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int anyPort) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int anyPort, InetAddress local, int localPort) throws IOException {
        return createSocket();
    }
}
