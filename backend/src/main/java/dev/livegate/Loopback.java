package dev.livegate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One GET of /api/ready on this machine. A plain socket: a health check every few seconds must cost nothing. */
final class Loopback {

    private static final int PATIENCE_MILLIS = 2000;
    private static final String REQUEST = "GET /api/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private Loopback() {}

    static boolean isReady(String port) {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port)), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
            String status = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            return status != null && status.startsWith("HTTP/1.1 200");
        } catch (IOException | NumberFormatException unreachable) {
            return false;
        }
    }
}
