package dev.livegate.golden;

import static dev.livegate.testing.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.livegate.sandbox.webhook.WebhookSink;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the webhook of a newcomer is asked whether it is there. */
@QuarkusTest
class WebhookCascadeTest {

    private static WebhookSink make;

    @BeforeAll
    static void openMake() {
        make = PreviewPorts.webhookSink();
    }

    @AfterAll
    static void closeMake() {
        make.close();
    }

    @Test
    @Proves({"JOIN-22", "JOIN-28", "JOIN-114"})
    void asksByHeadThenByGetThenByOptions() {
        // When
        JsonPath status = ended("/make/500", "failed");
        // Then
        assertThat(status.getString("reason")).contains("HEAD answered 500, GET answered 500, OPTIONS answered 500");
        assertThat(make.deliveries())
                .filteredOn(delivery -> delivery.path().equals("/make/500"))
                .extracting(delivery -> delivery.method())
                .containsExactly("HEAD", "GET", "OPTIONS");
    }

    @Test
    @Proves("JOIN-22")
    void asksByGetWhereHeadIsBrokenOff() throws IOException {
        // Given
        var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), PreviewPorts.free());
        HttpServer abrupt = HttpServer.create(loopback, 0);
        abrupt.createContext("/", WebhookCascadeTest::answerAllButHead);
        abrupt.start();
        Stranger stranger = new Stranger();
        stranger.start("starter");
        // When
        stranger.make("http://localhost:" + loopback.getPort() + "/");
        // Then
        within(
                Duration.ofSeconds(20),
                () -> assertThat(stranger.status().getString("status")).isEqualTo("complete"));
        abrupt.stop(0);
    }

    @Test
    @Proves("JOIN-22")
    void waitsFiveSecondsAndNoLonger() {
        // When
        JsonPath status = ended("/make/hang", "failed");
        // Then
        assertThat(status.getLong("steps.find { it.name == 'validate-webhook' }.durationMs"))
                .isBetween(4900L, 8000L);
    }

    @Test
    @Proves({"JOIN-23", "JOIN-94"})
    void takesARefusalForASignOfLifeInAPreviewAndSaysSo() {
        // When
        JsonPath status = ended("/make/404", "complete");
        // Then
        assertThat(status.getString("steps.find { it.name == 'validate-webhook' }.message"))
                .isEqualTo("HEAD answered 404, which a preview accepts");
    }

    private static void answerAllButHead(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(200, -1);
        }
        exchange.close();
    }

    private static JsonPath ended(String path, String state) {
        Stranger stranger = new Stranger();
        stranger.start("starter");
        stranger.make(make.url() + path);
        within(
                Duration.ofSeconds(20),
                () -> assertThat(stranger.status().getString("status")).isEqualTo(state));
        return stranger.status();
    }
}
