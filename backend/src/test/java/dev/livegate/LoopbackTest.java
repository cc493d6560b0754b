package dev.livegate;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoopbackTest {

    private HttpServer server;
    private int status;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/ready", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void isReadyWhenTheInstanceSaysSo() {
        // Given
        status = 200;

        // When
        boolean ready = Loopback.isReady(port());

        // Then
        assertThat(ready).isTrue();
    }

    @Test
    void isNotReadyWhenTheInstanceIsDown() {
        // Given
        status = 503;

        // When
        boolean ready = Loopback.isReady(port());

        // Then
        assertThat(ready).isFalse();
    }

    @Test
    void isNotReadyWhenNothingListens() {
        // Given
        String port = port();
        server.stop(0);

        // When
        boolean ready = Loopback.isReady(port);

        // Then
        assertThat(ready).isFalse();
    }

    private String port() {
        return Integer.toString(server.getAddress().getPort());
    }
}
