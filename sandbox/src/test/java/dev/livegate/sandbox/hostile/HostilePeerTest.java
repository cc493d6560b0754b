package dev.livegate.sandbox.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.sandbox.host.Http;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostilePeerTest {
    private static final byte[] REQUEST = "GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    static Stream<Supplier<HostilePeer>> endless() {
        return Stream.of(
                HostilePeer::endlessBody,
                HostilePeer::tenGibibytes,
                HostilePeer::endlessHeaders,
                HostilePeer::gzipBomb);
    }

    @ParameterizedTest
    @MethodSource("endless")
    void sendsMegabytesToWhoeverKeepsReading(Supplier<HostilePeer> start) throws IOException {
        try (var peer = start.get();
                var socket = asking(peer)) {
            // When
            var read = socket.getInputStream().readNBytes(8 << 20);
            // Then
            assertThat(read).hasSize(8 << 20);
            assertThat(new String(read, 0, 15, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200 OK");
            assertThat(peer.bytesSent()).isGreaterThan(4 << 20);
        }
    }

    @Test
    void hidesMegabytesInAFewKilobytes() throws IOException {
        try (var peer = HostilePeer.gzipBomb();
                var socket = asking(peer)) {
            // Given
            var in = socket.getInputStream();
            while (!line(in).isEmpty()) {}
            // When
            var unpacked = new GZIPInputStream(in).readNBytes(9 << 20);
            // Then
            assertThat(unpacked).hasSize(9 << 20);
        }
    }

    static Stream<Supplier<HostilePeer>> quiet() {
        return Stream.of(HostilePeer::silent, HostilePeer::stalledBody, HostilePeer::slowDrip, HostilePeer::tlsHang);
    }

    @ParameterizedTest
    @MethodSource("quiet")
    void neverComesToAnEnd(Supplier<HostilePeer> start) throws IOException {
        try (var peer = start.get();
                var socket = asking(peer)) {
            socket.setSoTimeout(150);
            // When
            var reading = assertThatThrownBy(() -> socket.getInputStream().readNBytes(1_500));
            // Then
            reading.isInstanceOf(SocketTimeoutException.class);
            assertThat(peer.connections()).isEqualTo(1);
        }
    }

    @Test
    void resetsInsteadOfAnswering() throws IOException {
        try (var peer = HostilePeer.resets();
                var socket = asking(peer)) {
            // When
            var reading = assertThatThrownBy(() -> socket.getInputStream().read());
            // Then
            reading.isInstanceOf(SocketException.class).hasMessageContaining("reset");
        }
    }

    @Test
    void redirectsForEver() {
        try (var peer = HostilePeer.redirectLoop()) {
            // When
            var answer = Http.get(peer.url() + "/turn41");
            // Then
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("location")).contains("/turn42");
        }
    }

    @Test
    void leadsToWhereNobodyMayGo() {
        try (var peer = HostilePeer.redirectToMetadata()) {
            // When
            var answer = Http.get(peer.url());
            // Then
            assertThat(answer.headers().firstValue("location")).contains("http://169.254.169.254/latest/meta-data/");
        }
    }

    @Test
    void sendsAHundredHeadersAndThenBehaves() {
        try (var peer = HostilePeer.hundredHeaders()) {
            // When
            var answer = Http.get(peer.url());
            // Then
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().map()).hasSizeGreaterThan(100);
            assertThat(answer.body()).isEqualTo("ok");
        }
    }

    static Stream<Supplier<HostilePeer>> broken() {
        return Stream.of(HostilePeer::garbage, HostilePeer::cutBody);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void doesNotSpeakHttpToItsEnd(Supplier<HostilePeer> start) {
        try (var peer = start.get()) {
            // When
            var asking = assertThatThrownBy(() -> Http.get(peer.url()));
            // Then
            asking.hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void knowsNoTlsNewerThanOneDotZero() {
        try (var peer = HostilePeer.oldTls()) {
            // Given
            var request = HttpRequest.newBuilder(URI.create(peer.url())).build();
            // When
            var asking = assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.discarding()));
            // Then
            asking.isInstanceOf(SSLHandshakeException.class).hasMessageContaining("TLS10");
        }
    }

    private static Socket asking(HostilePeer peer) throws IOException {
        var socket = new Socket("127.0.0.1", peer.port());
        socket.getOutputStream().write(REQUEST);
        return socket;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().trim();
    }
}
