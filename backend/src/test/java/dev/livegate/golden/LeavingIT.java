package dev.livegate.golden;

import static dev.livegate.golden.TwoReplicas.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A replica that is told to stop, while the proxy has not looked yet. */
class LeavingIT {

    private static TwoReplicas replicas;

    @BeforeAll
    static void start() throws Exception {
        replicas = TwoReplicas.make(Map.of("LIVEGATE_SHUTDOWN_DELAY", "3s"));
        replicas.one.start();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        replicas.close();
    }

    @Test
    void answersAsBeforeAndSaysThatItLeaves() throws Exception {
        // Given
        Response page = at(replicas.one).get("/login");
        // When
        Process leaving = replicas.one.leave();
        Thread.sleep(1000);
        // Then
        assertThat(at(replicas.one).get("/ready").statusCode()).isEqualTo(503);
        assertThat(at(replicas.one).get("/login").asString())
                .isEqualTo(page.asString())
                .contains("<html");
        assertThat(at(replicas.one).get("/api/health").statusCode()).isEqualTo(200);
        assertThat(leaving.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(leaving.exitValue()).isEqualTo(128 + 15);
    }
}
