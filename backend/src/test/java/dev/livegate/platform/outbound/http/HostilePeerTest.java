package dev.livegate.platform.outbound.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.outbound.http.Reason.Cause;
import dev.livegate.platform.secret.Secret;
import dev.livegate.sandbox.host.SocketHost;
import dev.livegate.sandbox.hostile.HostilePeer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostilePeerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static Rig rig;

    @BeforeAll
    static void open() {
        rig = Rig.preview();
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    static Stream<Arguments> harm() {
        return Stream.of(
                harm("reads and is silent", HostilePeer::silent, Reason.HEADERS_TIMED_OUT),
                harm("one byte of body at a time", HostilePeer::slowDrip, Reason.BODY_TIMED_OUT),
                harm("stalls in the body", HostilePeer::stalledBody, Reason.BODY_TIMED_OUT),
                harm("cuts the body", HostilePeer::cutBody, Reason.ANSWER_CUT_SHORT),
                harm("endless headers", HostilePeer::endlessHeaders, Reason.HEADERS_TOO_LARGE),
                harm("resets", HostilePeer::resets, Reason.CONNECTION_RESET),
                harm("garbage (ssrf-412)", HostilePeer::garbage, Reason.NOT_HTTP),
                harm("HTTP/2 frames (ssrf-416)", HostilePeerTest::goAway, Reason.CONNECTION_RESET),
                harm("switches protocols", HostilePeerTest::switching, Reason.NOT_HTTP),
                harm("never says TLS", HostilePeer::tlsHang, Reason.TLS_TIMED_OUT),
                harm("TLS 1.0", HostilePeer::oldTls, Reason.TLS_PROTOCOL));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harm")
    void endsInTimeWithTheReason(String about, Supplier<HostilePeer> peer, Reason reason) {
        // Given
        try (HostilePeer hostile = peer.get()) {
            long began = System.nanoTime();

            // When
            Outcome outcome = rig.call(rig.get(hostile.url() + "/").within(PATIENCE));

            // Then
            assertThat(outcome).isInstanceOfSatisfying(Failure.class, failure -> {
                assertThat(failure.reason()).isEqualTo(reason);
                assertThat(failure.sentence()).contains("localhost");
            });
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE.plusSeconds(1));
        }
    }

    static Stream<Arguments> tooMuch() {
        return Stream.of(
                Arguments.of("endless body (ssrf-402)", supplier(HostilePeer::endlessBody)),
                Arguments.of("10 GiB promised (ssrf-403)", supplier(HostilePeer::tenGibibytes)),
                Arguments.of("gzip bomb (ssrf-404)", supplier(HostilePeer::gzipBomb)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tooMuch")
    void readsNoMoreThanItWants(String about, Supplier<HostilePeer> peer) {
        // Given
        try (HostilePeer hostile = peer.get()) {

            // When
            Outcome outcome = rig.call(rig.get(hostile.url() + "/").atMost(64 * 1024));

            // Then
            assertThat(outcome).isInstanceOfSatisfying(Exchange.class, exchange -> {
                assertThat(exchange.truncated()).isTrue();
                assertThat(exchange.body()).hasSize(64 * 1024);
            });
            // What lies in the buffers of two sockets on loopback was sent as well.
            assertThat(hostile.bytesSent()).isLessThan(16L << 20);
        }
    }

    @Test
    void knowsAServerThatSpeaksNoTls() {
        // Given
        try (var plain = new Listener("HTTP/1.1 400 Bad Request")) {

            // When
            Outcome outcome = rig.call(rig.get(plain.url().replace("http:", "https:") + "/"));

            // Then
            assertThat(reason(outcome)).isEqualTo(Reason.TLS_PROTOCOL);
        }
    }

    @Test
    void givesUpOnHeadersThatComeByteByByte() {
        // Given ssrf-401
        try (SocketHost drip = SocketHost.open("drip", 0, HostilePeerTest::dripHeaders)) {

            // When
            Outcome outcome =
                    rig.call(rig.get("http://localhost:" + drip.port() + "/").within(PATIENCE));

            // Then
            assertThat(reason(outcome)).isEqualTo(Reason.HEADERS_TIMED_OUT);
        }
    }

    @Test
    void followsFiveRedirectsAndNotASixth() {
        // Given
        try (HostilePeer hostile = HostilePeer.redirectLoop()) {

            // When
            Outcome outcome = rig.call(rig.get(hostile.url() + "/").following());

            // Then
            assertThat(reason(outcome)).isEqualTo(Reason.TOO_MANY_REDIRECTS);
            assertThat(hostile.connections()).isEqualTo(6);
        }
    }

    @Test
    void reportsARedirectWithoutFollowingIt() {
        // Given ssrf-341
        try (HostilePeer end = HostilePeer.silent();
                HostilePeer hostile = HostilePeer.redirectTo(end.url())) {

            // When
            Outcome outcome = rig.call(rig.get(hostile.url() + "/"));

            // Then
            assertThat(outcome).isInstanceOfSatisfying(Exchange.class, exchange -> {
                assertThat(exchange.status()).isEqualTo(302);
                assertThat(exchange.header("Location")).contains(end.url());
            });
            assertThat(end.connections()).isZero();
        }
    }

    @Test
    void neverFollowsARedirectToWhereItMayNotGo() {
        for (String place : new String[] {
            "http://169.254.169.254/latest/meta-data/",
            "http://127.0.0.1:22/",
            "https://loop4.test/",
            "file:///etc/passwd"
        }) {
            try (HostilePeer hostile = HostilePeer.redirectTo(place)) {
                assertThat(rig.call(rig.get(hostile.url() + "/").following()))
                        .isInstanceOfSatisfying(
                                Failure.class,
                                failure -> assertThat(failure.cause()).isEqualTo(Cause.BLOCKED));
            }
        }
    }

    @Test
    void keepsNoCookie() {
        // Given ssrf-415
        try (var listener = new Listener("HTTP/1.1 200 OK", "Set-Cookie: a=b; Path=/", "Content-Length: 0")) {
            rig.call(rig.get(listener.url() + "/"));

            // When
            Outcome outcome = rig.call(rig.get(listener.url() + "/again"));

            // Then
            assertThat(outcome).isInstanceOf(Exchange.class);
            assertThat(listener.heard)
                    .hasSize(2)
                    .noneMatch(head -> head.toLowerCase(Locale.ROOT).contains("cookie"));
        }
    }

    @Test
    void takesNoTokenAlongToAnotherOrigin() {
        // Given
        try (var other = new Listener("HTTP/1.1 200 OK", "Content-Length: 0");
                var first = new Listener("HTTP/1.1 302 Found", "Location: " + other.url(), "Content-Length: 0")) {
            Request request = rig.get(first.url() + "/")
                    .bearer(Secret.of("lg_canary"))
                    .header("X-Key", "canary")
                    .following();

            // When
            rig.call(request);

            // Then
            assertThat(first.heard).allMatch(head -> head.contains("lg_canary") && head.contains("X-Key: canary"));
            assertThat(other.heard).hasSize(1).noneMatch(head -> head.contains("canary"));
        }
    }

    @Test
    void strikesOutATokenThatIsEchoed() {
        // Given ssrf-417
        String token = "lg_canary_0123456789";
        String echo = "HTTP/1.1 200 OK\r\nX-Echo: Bearer " + token + "\r\nContent-Length: 20\r\n\r\n" + token;
        try (HostilePeer hostile = HostilePeer.answering(echo)) {

            // When
            Outcome outcome = rig.call(rig.get(hostile.url() + "/").bearer(Secret.of(token)));

            // Then
            assertThat(outcome).isInstanceOfSatisfying(Exchange.class, exchange -> {
                assertThat(exchange.text()).isEqualTo("***");
                assertThat(exchange.header("x-echo")).contains("Bearer ***");
                assertThat(exchange.toString()).doesNotContain(token);
            });
        }
    }

    private static void dripHeaders(Socket socket) throws IOException, InterruptedException {
        for (byte next : "HTTP/1.1 200 OK\r\nX-Slow: and so on for ever and ever".getBytes(StandardCharsets.US_ASCII)) {
            socket.getOutputStream().write(next);
            Thread.sleep(100);
        }
    }

    private static Reason reason(Outcome outcome) {
        return ((Failure) outcome).reason();
    }

    private static HostilePeer goAway() {
        return HostilePeer.answering("\u0000\u0000\u0008\u0007\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000");
    }

    private static HostilePeer switching() {
        return HostilePeer.answering("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n");
    }

    private static Arguments harm(String about, Supplier<HostilePeer> peer, Reason reason) {
        return Arguments.of(about, peer, reason);
    }

    private static Supplier<HostilePeer> supplier(Supplier<HostilePeer> peer) {
        return peer;
    }
}
