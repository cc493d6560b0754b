package dev.livegate.platform.outbound.http;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.livegate.platform.outbound.Target;
import dev.livegate.platform.scope.Scope;
import dev.livegate.sandbox.customer.CustomerApp;
import dev.livegate.sandbox.hostile.HostilePeer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OutboundTest {

    @Test
    void getsAnAnswerWithTimings() {
        // Given
        try (Rig rig = Rig.preview();
                CustomerApp app = CustomerApp.start()) {

            // When
            Outcome outcome = rig.call(rig.get("http://localhost:" + app.port() + "/api/health"));

            // Then
            assertThat(outcome).isInstanceOfSatisfying(Exchange.class, exchange -> {
                assertThat(exchange.status()).isEqualTo(200);
                assertThat(exchange.text()).contains("{");
                assertThat(exchange.preview()).isTrue();
                assertThat(exchange.tls()).isNull();
                assertThat(exchange.timings().firstByte()).isPositive();
                assertThat(exchange.timings().total())
                        .isGreaterThan(exchange.timings().firstByte());
            });
        }
    }

    @Test
    void sendsABodyAndItsHeaders() {
        // Given
        try (Rig rig = Rig.preview();
                var listener = new Listener("HTTP/1.1 204 No Content")) {
            Target target = rig.targets.parse(listener.url() + "/hook?a=1");
            byte[] body = "{}".getBytes(StandardCharsets.UTF_8);

            // When
            Outcome outcome =
                    rig.call(Request.post(target, "application/json", body).header("X-Event", "e1"));

            // Then
            assertThat(((Exchange) outcome).status()).isEqualTo(204);
            assertThat(listener.heard)
                    .singleElement(as(STRING))
                    .startsWith("POST /hook?a=1 HTTP/1.1\r\n")
                    .contains("host: " + target.authority(), "X-Event: e1", "content-length: 2", "connection: close")
                    .doesNotContainIgnoringCase("accept-encoding")
                    .endsWith("\r\n\r\n{}");
        }
    }

    @Test
    void isRefusedWhereNothingListens() throws IOException {
        // Given
        try (Rig rig = Rig.preview();
                Socket taken = new Socket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

            // When
            Outcome outcome = rig.call(rig.get("http://localhost:" + taken.getLocalPort() + "/"));

            // Then
            assertThat(((Failure) outcome).reason()).isEqualTo(Reason.CONNECTION_REFUSED);
        }
    }

    @Test
    void sendsNoPacketToANameThatLeadsInside() {
        // Given
        try (Rig rig = Rig.strict();
                var canary = new Listener("HTTP/1.1 200 OK")) {
            Request request = Request.get(onPort(rig, "https://loop4.test/", canary.port()));

            // When
            Outcome outcome = rig.call(request);

            // Then
            assertThat(((Failure) outcome).reason()).isEqualTo(Reason.ADDRESS_NOT_PUBLIC);
            assertThat(canary.heard).isEmpty();
        }
    }

    @Test
    void wouldSendOneIfTheGuardWereOff() {
        // Given
        try (Rig rig = Rig.withoutGuard();
                var canary = new Listener("HTTP/1.1 200 OK")) {
            Request request = Request.get(onPort(rig, "https://loop4.test/", canary.port()));

            // When
            Outcome outcome = rig.call(request);

            // Then
            assertThat(((Failure) outcome).reason()).isEqualTo(Reason.TLS_PROTOCOL);
            assertThat(canary.heard).hasSize(1);
        }
    }

    @Test
    void looksANameUpOnceForEachCall() {
        // Given
        try (Rig rig = Rig.withoutGuard()) {
            rig.names.with("once.test", "127.0.0.1");

            // When
            rig.call(Request.get(onPort(rig, "https://once.test/", 1)));

            // Then
            assertThat(rig.names.queries()).containsExactlyInAnyOrder("A once.test", "AAAA once.test");
        }
    }

    @Test
    void letsNobodyWaitForTheHangingTargetsOfOthers() {
        // Given
        try (Rig rig = Rig.preview();
                CustomerApp app = CustomerApp.start();
                HostilePeer hanging = HostilePeer.silent()) {
            Request quick = rig.get("http://localhost:" + app.port() + "/api/health");
            Request slow = rig.get(hanging.url() + "/").within(Duration.ofSeconds(6));
            long alone = slowest(rig, quick);
            List<CompletableFuture<Outcome>> hung = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                hung.add(rig.call(Rig.tenant(), slow));
            }

            // When
            long together = slowest(rig, quick);

            // Then
            assertThat(together)
                    .isLessThan(Math.max(2 * alone, Duration.ofMillis(250).toNanos()));
            assertThat(hanging.connections()).isLessThanOrEqualTo(8);
            assertThat(hung)
                    .allSatisfy(call -> assertThat(((Failure) call.join()).reason())
                            .isIn(Reason.HEADERS_TIMED_OUT, Reason.WAITED_TOO_LONG));
        }
    }

    @Test
    void givesAPlaceToTheNextInLine() {
        // Given
        try (Rig rig = Rig.preview();
                CustomerApp app = CustomerApp.start()) {
            Request request = rig.get("http://localhost:" + app.port() + "/api/health");
            Scope busy = Rig.tenant();

            // When
            List<CompletableFuture<Outcome>> calls = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                calls.add(rig.call(busy, request));
            }

            // Then
            assertThat(calls).allSatisfy(call -> assertThat(call.join()).isInstanceOf(Exchange.class));
        }
    }

    private static long slowest(Rig rig, Request request) {
        long[] times = new long[40];
        for (int i = 0; i < times.length; i++) {
            long began = System.nanoTime();
            assertThat(rig.call(request)).isInstanceOf(Exchange.class);
            times[i] = System.nanoTime() - began;
        }
        Arrays.sort(times);
        return times[times.length - 2];
    }

    /** A port that the gate would refuse, so that the canary need not listen on 443. */
    private static Target onPort(Rig rig, String url, int port) {
        Target target = rig.targets.parse(url);
        return new Target(target.scheme(), target.host(), port, target.path(), target.preview());
    }
}
