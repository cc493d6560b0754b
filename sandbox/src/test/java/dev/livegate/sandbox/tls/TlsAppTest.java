package dev.livegate.sandbox.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.security.KeyStore;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class TlsAppTest {
    @Test
    void isTrustedByWhoeverTrustsItsAuthority() throws Exception {
        try (var app = TlsApp.trusted()) {
            // When
            var answer = get(app);
            // Then
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("strict-transport-security")).isPresent();
            app.certificate().verify(TlsApp.authority().getPublicKey());
        }
    }

    @Test
    void isUnknownToWhoeverDoesNot() {
        try (var app = TlsApp.trusted()) {
            // When
            var asking =
                    assertThatThrownBy(() -> HttpClient.newHttpClient().send(request(app), BodyHandlers.ofString()));
            // Then
            asking.isInstanceOf(SSLHandshakeException.class)
                    .hasMessageContaining("unable to find valid certification path");
        }
    }

    @Test
    void isRefusedOnlyForItsAgeWhenExpired() {
        try (var app = TlsApp.expired(0)) {
            // When
            var asking = assertThatThrownBy(() -> get(app));
            // Then
            asking.isInstanceOf(SSLHandshakeException.class).hasRootCauseInstanceOf(CertificateExpiredException.class);
        }
    }

    @Test
    void isRefusedForItsIssuerWhenSelfSigned() throws Exception {
        try (var app = TlsApp.selfSigned(0)) {
            // When
            var asking = assertThatThrownBy(() -> get(app));
            // Then
            asking.isInstanceOf(SSLHandshakeException.class)
                    .hasMessageContaining("unable to find valid certification path");
            app.certificate().checkValidity();
            assertThat(app.certificate().getIssuerX500Principal())
                    .isEqualTo(app.certificate().getSubjectX500Principal());
        }
    }

    @Test
    void isRefusedOnlyForItsNameWhenTheHostIsWrong() {
        try (var app = TlsApp.wrongHost(0)) {
            // When
            var asking = assertThatThrownBy(() -> get(app));
            // Then
            asking.isInstanceOf(IOException.class).hasMessageContaining("localhost");
        }
    }

    @Test
    void writesATrustStoreForOtherProcesses() throws Exception {
        // Given
        var file = TlsApp.trustStore();
        // When
        var store = KeyStore.getInstance(file.toFile(), TlsApp.TRUST_STORE_PASSWORD.toCharArray());
        // Then
        assertThat(store.getCertificate("livegate-sandbox")).isEqualTo(TlsApp.authority());
        Files.delete(file);
    }

    private static HttpResponse<String> get(TlsApp app) throws Exception {
        var client = HttpClient.newBuilder().sslContext(TlsApp.trusting()).build();
        return client.send(request(app), BodyHandlers.ofString());
    }

    private static HttpRequest request(TlsApp app) {
        return HttpRequest.newBuilder(URI.create(app.url() + "/health")).build();
    }
}
