package dev.livegate.house;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTTP byte by byte, since every client is too well-behaved to send what an attacker does. */
final class Wire {

    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)\r\n");
    private static final int PATIENCE_MILLIS = 15_000;

    private Wire() {}

    record Answer(int status, String head, String body) {

        private static Answer of(String text) {
            if (!text.matches("(?s)HTTP/1\\.[01] \\d{3} .*")) {
                return new Answer(0, "", text);
            }
            String[] parts = text.split("\r\n\r\n", 2);
            return new Answer(
                    Integer.parseInt(text.substring(9, 12)),
                    parts[0].toLowerCase(Locale.ROOT) + "\r\n",
                    parts.length > 1 ? parts[1] : "");
        }

        /** Whether it came from our router, not from the parser below it. */
        boolean isOurs() {
            return head.contains("\r\nx-request-id:");
        }
    }

    static Answer send(byte[] request) {
        return Answer.of(exchange(request, false));
    }

    /** Everything that comes until the other side closes. */
    static String sendAll(byte[] requests) {
        return exchange(requests, true);
    }

    private static String exchange(byte[] request, boolean toTheEnd) {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket, request);
            return read(socket.getInputStream(), toTheEnd);
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void write(Socket socket, byte[] request) {
        try {
            socket.getOutputStream().write(request);
        } catch (IOException refusedBeforeTheEnd) {
            // What was refused in the middle has been answered; the answer is still to be read.
            return;
        }
    }

    private static String read(InputStream in, boolean toTheEnd) {
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        byte[] some = new byte[65_536];
        try {
            for (int n = in.read(some); n >= 0; n = in.read(some)) {
                got.write(some, 0, n);
                if (!toTheEnd && isWhole(got.toString(StandardCharsets.ISO_8859_1))) {
                    break;
                }
            }
        } catch (IOException closed) {
            return got.toString(StandardCharsets.UTF_8);
        }
        return got.toString(StandardCharsets.UTF_8);
    }

    private static boolean isWhole(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        String head = text.substring(0, end + 2).toLowerCase(Locale.ROOT);
        Matcher length = LENGTH.matcher(head);
        return length.find()
                ? text.length() - end - 4 >= Integer.parseInt(length.group(1))
                : head.startsWith("http/1.1 204") || text.endsWith("\r\n0\r\n\r\n");
    }
}
