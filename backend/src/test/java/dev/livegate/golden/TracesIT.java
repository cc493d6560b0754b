package dev.livegate.golden;

import static dev.livegate.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.Call;
import dev.livegate.sandbox.host.HttpHost;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Traces are switched on by the environment alone, and go where it says. */
class TracesIT {

    private static final List<String> BATCHES = new CopyOnWriteArrayList<>();
    private static HttpHost collector;
    private static TwoReplicas replicas;

    @BeforeAll
    static void startWithACollector() throws Exception {
        collector = HttpHost.open(0, TracesIT::keep);
        replicas = TwoReplicas.make(Map.of(
                "LIVEGATE_TRACES_OFF", "false",
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", collector.url()));
        replicas.one.start();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        replicas.close();
        collector.close();
    }

    @Test
    void carriesTheTraceThatACallerBeganToTheCollectorAndToTheLog() throws Exception {
        // Given
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        Stranger stranger = new Stranger(
                () -> TwoReplicas.at(replicas.one).header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));
        // When
        List<Response> answers = List.of(stranger.start("pro"), stranger.pro());
        // Then
        assertThat(answers).extracting(Response::statusCode).containsExactly(201, 200);
        eventually(() -> assertThat(BATCHES)
                .anyMatch(batch -> batch.contains(bytes(trace)) && batch.contains("/public/signup/start")));
        assertThat(BATCHES).allMatch(batch -> batch.contains("livegate"));
        assertThat(Files.readString(replicas.one.log()).lines())
                .anyMatch(line -> line.contains("Queue request") && line.contains("\"traceId\":\"" + trace + "\""));
    }

    private static Answer keep(Call call) {
        if (call.path().equals("/v1/traces")) {
            BATCHES.add(new String(call.body(), StandardCharsets.ISO_8859_1));
        }
        return Answer.empty(200);
    }

    /** As they stand in a message of protobuf. */
    private static String bytes(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }
}
