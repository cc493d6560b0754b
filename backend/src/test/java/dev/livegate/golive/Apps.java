package dev.livegate.golive;

import dev.livegate.sandbox.customer.CustomerApp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Apps on the ports that a preview may call. */
final class Apps {

    private Apps() {}

    static CustomerApp open() {
        return CustomerApp.start(IntStream.rangeClosed(5006, 5039)
                .filter(Apps::isFree)
                .findFirst()
                .orElseThrow());
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
