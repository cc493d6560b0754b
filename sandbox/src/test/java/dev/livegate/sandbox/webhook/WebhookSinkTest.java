package dev.livegate.sandbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.sandbox.host.Http;
import dev.livegate.sandbox.host.Json;
import java.net.Socket;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSinkTest {
    private final WebhookSink sink = WebhookSink.start();

    @AfterEach
    void stop() {
        sink.close();
    }

    @Test
    void remembersEveryDeliveryInOrder() {
        // Given
        Http.post(
                sink.url() + "/hook/a?n=1", "{\"name\":\"Zoë\"}", "webhook-id", "msg_1", "webhook-signature", "v1,abc");
        Http.send("HEAD", sink.url() + "/hook/b", "");
        // When
        var answer = Http.get(sink.url() + "/_sandbox/deliveries");
        // Then
        var deliveries = Json.read(answer.body().getBytes(StandardCharsets.UTF_8));
        assertThat(deliveries).hasSize(2);
        assertThat(deliveries.get(0).path("path").asText()).isEqualTo("/hook/a?n=1");
        assertThat(deliveries.get(0).path("body").asText()).isEqualTo("{\"name\":\"Zoë\"}");
        assertThat(deliveries.get(0).path("headers").path("webhook-signature").asText())
                .isEqualTo("v1,abc");
        assertThat(deliveries.get(0).path("at").asText()).endsWith("Z");
        assertThat(deliveries.get(1).path("method").asText()).isEqualTo("HEAD");
    }

    @Test
    void forgetsOnDelete() {
        // Given
        Http.post(sink.url() + "/hook/a", "x");
        // When
        var answer = Http.send("DELETE", sink.url() + "/_sandbox/deliveries", "");
        // Then
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(sink.deliveries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /hook/x, 200",
        "HEAD, /hook, 200",
        "OPTIONS, /hook/x, 200",
        "POST, /status/500/x, 500",
        "HEAD, /status/404/x, 404",
        "POST, /status/204/x, 204",
        "POST, /status/teapot/x, 400",
        "POST, /nowhere, 404",
        "HEAD, /make/ok, 200",
        "HEAD, /make/head-405, 405",
        "GET, /make/head-405, 200",
        "OPTIONS, /make/get-only, 405",
        "GET, /make/options-only, 405",
        "OPTIONS, /make/options-only, 200",
        "HEAD, /make/401, 401",
        "GET, /make/403, 403",
        "OPTIONS, /make/404, 404",
        "GET, /make/banana, 404",
        "POST, /runner/t1, 200",
        "POST, /script/t1, 200"
    })
    void answersAsThePathSays(String method, String path, int status) {
        // When
        var answer = Http.send(method, sink.url() + path, "");
        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void saysWhenToComeBack(int status) {
        // When
        var answer = Http.post(sink.url() + "/status/" + status + "/x?retry-after=7", "{}");
        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("retry-after")).contains("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hang/x", "/slow/x", "/make/hang"})
    void seesEvenDeliveriesThatItNeverAnswers(String path) {
        // When
        var waiting = assertThatThrownBy(() -> Http.hurried("POST", sink.url() + path));
        // Then
        waiting.hasCauseInstanceOf(HttpTimeoutException.class);
        assertThat(sink.deliveries()).hasSize(1);
    }

    @Test
    void letsHundredsHangWhileItServesOthers() throws Exception {
        // Given
        var sockets = new ArrayList<Socket>();
        for (int i = 0; i < 150; i++) {
            var socket = new Socket("127.0.0.1", sink.port());
            socket.getOutputStream()
                    .write("GET /hang/x HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            sockets.add(socket);
        }
        // When
        var answer = Http.post(sink.url() + "/hook/x", "{}");
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        for (var socket : sockets) {
            socket.close();
        }
    }
}
