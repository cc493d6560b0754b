package dev.livegate.platform.outbound.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.sandbox.tls.TlsApp;
import java.time.Instant;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TlsTest {

    private static Rig rig;

    @BeforeAll
    static void open() {
        rig = Rig.preview();
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    @Test
    void readsTheCertificateOfAHealthyApp() {
        // Given
        try (TlsApp app = TlsApp.trusted()) {

            // When
            Outcome outcome = rig.call(rig.get("https://localhost:" + app.port() + "/api/health"));

            // Then
            assertThat(outcome).isInstanceOfSatisfying(Exchange.class, exchange -> {
                assertThat(exchange.status()).isEqualTo(200);
                assertThat(exchange.preview()).isTrue();
                assertThat(exchange.tls().names()).contains("localhost");
                assertThat(exchange.tls().notAfter())
                        .isEqualTo(app.certificate().getNotAfter().toInstant());
                assertThat(exchange.tls().protocol()).isEqualTo("TLSv1.3");
                assertThat(exchange.tls().fingerprint()).hasSize(64);
                assertThat(exchange.tls().reason()).isNull();
                assertThat(exchange.timings().tls()).isPositive();
                assertThat(exchange.timings().connect()).isPositive();
            });
        }
    }

    @Test
    void shakesHandsAnewEachTime() {
        // Given
        try (TlsApp app = TlsApp.trusted()) {
            Request request = rig.get("https://localhost:" + app.port() + "/");
            TlsFacts first = ((Exchange) rig.call(request)).tls();

            // When
            TlsFacts second = ((Exchange) rig.call(request)).tls();

            // Then
            assertThat(second).isEqualTo(first);
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(TlsApp::expired, Reason.CERTIFICATE_EXPIRED),
                fault(TlsApp::selfSigned, Reason.CERTIFICATE_SELF_SIGNED),
                fault(TlsApp::wrongHost, Reason.CERTIFICATE_FOR_ANOTHER_HOST));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("faults")
    void namesTheFaultAndSendsNothing(IntFunction<TlsApp> broken, Reason reason) {
        // Given ssrf-408
        try (TlsApp app = broken.apply(0)) {

            // When
            Outcome outcome = rig.call(rig.get("https://localhost:" + app.port() + "/secret-path"));

            // Then
            assertThat(outcome).isInstanceOfSatisfying(Failure.class, failure -> {
                assertThat(failure.reason()).isEqualTo(reason);
                assertThat(failure.tls().reason()).isEqualTo(reason);
                assertThat(failure.tls().notBefore()).isBefore(Instant.now());
            });
            assertThat(app.app().requests().entries()).isEmpty();
        }
    }

    private static Arguments fault(IntFunction<TlsApp> app, Reason reason) {
        return Arguments.of(app, reason);
    }
}
