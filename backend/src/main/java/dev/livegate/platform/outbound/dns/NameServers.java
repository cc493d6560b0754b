package dev.livegate.platform.outbound.dns;

import dev.livegate.platform.outbound.OutboundConfig;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whom we ask: the setting, or the system's name servers. Search domains are left out: a name is what it says. */
@Singleton
class NameServers {

    private static final Path SYSTEM = Path.of("/etc/resolv.conf");
    private static final int PORT = 53;
    private static final int MOST = 3;

    private final List<SocketAddress> inOrder;

    @Inject
    NameServers(OutboundConfig config) {
        this(config.resolver().map(NameServers::configured).orElseGet(NameServers::ofSystem));
    }

    NameServers(List<SocketAddress> inOrder) {
        this.inOrder = inOrder;
    }

    List<SocketAddress> inOrder() {
        return inOrder;
    }

    private static List<SocketAddress> configured(String hostAndPort) {
        int colon = hostAndPort.lastIndexOf(':');
        int port = Integer.parseInt(hostAndPort.substring(colon + 1));
        return List.of(SocketAddress.inetSocketAddress(port, hostAndPort.substring(0, colon)));
    }

    private static List<SocketAddress> ofSystem() {
        try (var lines = Files.lines(SYSTEM)) {
            List<SocketAddress> found = read(lines.toList());
            return found.isEmpty() ? local() : found;
        } catch (IOException noSuchFile) {
            return local();
        }
    }

    static List<SocketAddress> read(List<String> lines) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> line.startsWith("nameserver"))
                .map(line -> line.substring("nameserver".length()).strip().replaceAll("[\\s#;].*", ""))
                .filter(server -> !server.isEmpty())
                .limit(MOST)
                .map(server -> SocketAddress.inetSocketAddress(PORT, server))
                .toList();
    }

    private static List<SocketAddress> local() {
        return List.of(SocketAddress.inetSocketAddress(PORT, "127.0.0.1"));
    }
}
