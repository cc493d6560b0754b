package dev.livegate.golden;

import dev.livegate.sandbox.webhook.WebhookSink;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** The ports that a preview may call. */
final class PreviewPorts {

    private PreviewPorts() {}

    static WebhookSink webhookSink() {
        return WebhookSink.start(free());
    }

    static int free() {
        return IntStream.rangeClosed(5006, 5039)
                .filter(PreviewPorts::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
