package dev.livegate.platform.outbound.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.platform.outbound.Allowances;
import dev.livegate.platform.outbound.Lookup;
import dev.livegate.platform.outbound.NameFault;
import dev.livegate.platform.outbound.Pins;
import dev.livegate.platform.outbound.talk.TalkOutcome.Broken;
import dev.livegate.platform.outbound.talk.TalkOutcome.Held;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.sandbox.host.SocketHost;
import dev.livegate.sandbox.tls.TlsApp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TalksTest {

    private static final Talks TALKS = new Talks(
            Allowances.of("redis://localhost:1024-65535", "rediss://localhost:1024-65535"),
            new Pins(TalksTest::lookUp),
            TlsApp.trusting());

    @AfterAll
    static void close() {
        TALKS.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://127.0.0.1:6379",
                "redis://cache:6379",
                "redis://cache.railway.internal:6379",
                "redis://10.0.0.5:6379",
                "redis://169.254.169.254:6379",
                "redis://[::1]:6379",
                "redis://cache.acme.net:22",
                "smtp://mail.acme.net:25",
                "smtp://mail.acme.net:587/x",
                "smtps://user@mail.acme.net:465",
                "ssh://mail.acme.net:22",
                "redis://0x7f.1:6379",
                "smtp://localhost:587",
            })
    void refusesWhatIsNotAPublicServerOfItsKind(String url) {
        assertThatThrownBy(() -> TALKS.parse(url)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://cache.acme.net:6379",
                "rediss://cache.acme.net:16543",
                "smtp://mail.acme.net:587",
                "smtps://mail.acme.net:465",
            })
    void takesAPublicServerAtItsUsualPort(String url) {
        assertThat(TALKS.parse(url).preview()).isFalse();
    }

    @Test
    void speaksOverTlsWithWhomItTrusts() {
        // Given
        try (TlsApp app = TlsApp.trusted()) {

            // When
            TalkOutcome<String> outcome = hold("rediss://localhost:" + app.port());

            // Then
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Held.class,
                            held -> assertThat(held.result().toString()).startsWith("HTTP/1.1"));
        }
    }

    @Test
    void saysNothingToAServerWithTheWrongCertificate() {
        // Given
        try (TlsApp selfSigned = TlsApp.selfSigned(0);
                TlsApp wrongHost = TlsApp.wrongHost(0)) {

            // When
            TalkOutcome<String> outcome = hold("rediss://localhost:" + selfSigned.port());

            // Then
            assertThat(outcome).isEqualTo(new Broken<>(TalkFault.TLS));
            assertThat(hold("rediss://localhost:" + wrongHost.port())).isEqualTo(new Broken<>(TalkFault.TLS));
        }
    }

    @Test
    void endsInTimeWithAServerThatDrips() {
        // Given
        long began = System.nanoTime();
        try (SocketHost drip = SocketHost.open("drip", 0, TalksTest::drip)) {

            // When
            TalkOutcome<String> outcome = hold("redis://localhost:" + drip.port());

            // Then
            assertThat(outcome).isEqualTo(new Broken<>(TalkFault.TIMED_OUT));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Talks.LONGEST.plusSeconds(1));
        }
    }

    @Test
    void hearsNoMoreThanALine() {
        // Given
        try (SocketHost flood =
                SocketHost.open("flood", 0, socket -> socket.getOutputStream().write(new byte[100_000]))) {

            // When
            TalkOutcome<String> outcome = hold("redis://localhost:" + flood.port());

            // Then
            assertThat(outcome).isEqualTo(new Broken<>(TalkFault.BROKEN_OFF));
        }
    }

    @Test
    void connectsToNoNameThatLeadsInside() {
        assertThat(hold("redis://inside.acme.net:6379")).isEqualTo(new Broken<>(TalkFault.ADDRESS_NOT_PUBLIC));
        assertThat(hold("redis://gone.acme.net:6379")).isEqualTo(new Broken<>(TalkFault.NAME_NOT_FOUND));
    }

    private static TalkOutcome<String> hold(String url) {
        var scope = new Scope(UUID.randomUUID(), Actor.livegate("test"));
        return TALKS.hold(scope, TALKS.parse(url), wire -> {
                    wire.say("GET / HTTP/1.0\r\n\r\n");
                    return wire.hear();
                })
                .join();
    }

    private static CompletableFuture<Lookup> lookUp(String name) {
        return CompletableFuture.completedFuture(
                name.startsWith("inside")
                        ? new Lookup.Found(List.of(InetAddress.getLoopbackAddress()))
                        : new Lookup.Lost(NameFault.NOT_FOUND));
    }

    private static void drip(Socket socket) throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            Thread.sleep(300);
            socket.getOutputStream().write('x');
        }
    }
}
