package dev.livegate.golden;

import static dev.livegate.golden.TwoReplicas.at;
import static dev.livegate.testing.Eventually.eventually;
import static dev.livegate.testing.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.sandbox.host.RequestLog.Entry;
import dev.livegate.sandbox.webhook.WebhookSink;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Replica;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two replicas on one database are one Livegate: a flag, a limit, a stream, the jobs, and what may come only once. */
class TwoReplicasIT {

    private static final int SIGN_UPS = 30;
    private static final Path SCRIPTS = Path.of("../scripts").toAbsolutePath();
    private static final Duration SOON = Duration.ofSeconds(1);

    private static TwoReplicas replicas;
    private static WebhookSink runner;
    private static Map<String, String> operator;

    @BeforeAll
    static void startBoth() throws Exception {
        runner = PreviewPorts.webhookSink();
        replicas = TwoReplicas.make(Map.of(
                "LIVEGATE_PROVISIONING_RUNNER_URL",
                runner.url() + "/runner/automations",
                "LIVEGATE_PROVISIONING_APPS_SCRIPT_DEPLOYMENT_URL",
                runner.url() + "/script/fixtures"));
        replicas.one.start();
        replicas.other.start();
        operator = replicas.signIn("operator@livegate.example");
    }

    @AfterAll
    static void stopBoth() throws InterruptedException {
        replicas.close();
        runner.close();
    }

    @Test
    @Proves({"JOIN-40", "JOIN-101"})
    void closeAndOpenTheirDoorsTogether() {
        // Given
        flip(replicas.one, false);
        List<Integer> closed = startStatuses();
        // When
        flip(replicas.other, true);
        // Then
        assertThat(closed).containsExactly(503, 503);
        within(SOON, () -> assertThat(startStatuses()).containsExactly(201, 201));
        assertThat(replicas.read("select count(distinct replica)::text from flag_echoes"))
                .containsExactly("2");
    }

    @Test
    void countTheSameLimit() {
        // Given
        Map<String, String> body = Map.of("name", "Again", "ownerEmail", "again@example.test");
        // When
        List<Integer> statuses = IntStream.range(0, 6)
                .mapToObj(i -> i % 2 == 0 ? replicas.one : replicas.other)
                .map(replica -> at(replica)
                        .header("X-Forwarded-For", "198.51.100.7")
                        .contentType("application/json")
                        .body(body)
                        .post("/public/signup/start")
                        .statusCode())
                .toList();
        // Then
        assertThat(statuses).containsExactly(201, 201, 201, 201, 201, 429);
    }

    @Test
    @Proves("SELL-12")
    void streamWhatTheOtherDoes() {
        // Given
        Stranger stranger = TwoReplicas.stranger(replicas.one);
        stranger.start("pro");
        CompletableFuture<String> stream = CompletableFuture.supplyAsync(() -> stranger.asItself()
                .baseUri(replicas.other.base())
                .get("/api/v1/tenants/" + stranger.tenant() + "/provision-events")
                .asString());
        // When
        stranger.pro();
        // Then
        eventually(() -> assertThat(stream).isCompleted());
        assertThat(stream.join()).contains("\"status\":\"complete\"");
    }

    @Test
    @Proves("JOIN-131")
    void takeACallFromMakeOnceBetweenThem() throws Exception {
        // Given
        Stranger stranger = TwoReplicas.stranger(replicas.one);
        stranger.start("pro");
        stranger.pro();
        Map<String, String> owner = replicas.signIn(stranger.email);
        String secret = at(replicas.one).cookies(owner).post("/api/make/secret").path("secret");
        String header = signed(secret, "{}");
        // When
        List<Integer> statuses =
                List.of(makeCalls(replicas.one, stranger, header), makeCalls(replicas.other, stranger, header));
        // Then
        assertThat(statuses).containsExactly(200, 409);
    }

    @Test
    @Proves({"JOIN-33", "JOIN-34"})
    void bringWhatAProRunsToWhereItRunsOnceAndSigned() throws Exception {
        // Given
        Stranger stranger = TwoReplicas.stranger(replicas.one);
        stranger.start("pro");
        // When
        stranger.pro();
        // Then
        within(
                Duration.ofSeconds(20),
                () -> assertThat(stranger.status().getString("status")).isEqualTo("complete"));
        List<String> ids = replicas.read("select id::text from automations where state = 'delivered' and tenant_id = '"
                + stranger.tenant() + "'");
        List<Entry> brought = runner.deliveries().stream()
                .filter(one -> ids.contains(one.headers().getOrDefault("webhook-id", "")))
                .toList();
        assertThat(ids).hasSize(4);
        assertThat(brought).extracting(one -> one.headers().get("webhook-id")).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(brought)
                .extracting(Entry::path)
                .containsExactlyInAnyOrder(
                        "/runner/automations", "/runner/automations", "/runner/automations", "/script/fixtures");
        assertThat(brought)
                .allSatisfy(one ->
                        assertThat(one.headers().get("webhook-signature")).startsWith("v1,"));
    }

    @Test
    @Proves({"JOIN-18", "JOIN-77", "JOIN-78", "JOIN-116", "JOIN-118"})
    void shareTheWorkAndTellItInTheirLogs() throws Exception {
        // Given
        List<Stranger> strangers = IntStream.range(0, SIGN_UPS)
                .mapToObj(i -> TwoReplicas.stranger(i % 2 == 0 ? replicas.one : replicas.other))
                .toList();
        // When
        strangers.parallelStream().forEach(stranger -> {
            stranger.start("pro");
            stranger.pro();
        });
        // Then
        within(
                Duration.ofSeconds(60),
                () -> assertThat(strangers)
                        .allSatisfy(one ->
                                assertThat(one.status().getString("status")).isEqualTo("complete")));
        List<JsonNode> mine = new ArrayList<>(lines("logs-provision.sh", replicas.one));
        List<JsonNode> theirs = lines("logs-provision.sh", replicas.other);
        assertThat(mine).extracting(line -> line.path("msg").asText()).contains("Provision complete");
        assertThat(theirs).extracting(line -> line.path("msg").asText()).contains("Provision complete");
        mine.addAll(theirs);
        assertThat(strangers).allSatisfy(one -> tellsEverythingOnce(mine, one.tenant()));
        assertThat(lines("logs-errors.sh", replicas.one)).isEmpty();
    }

    /** JOIN-18 and JOIN-78, literally. */
    private static void tellsEverythingOnce(List<JsonNode> lines, String tenant) {
        List<JsonNode> story = lines.stream()
                .filter(line -> line.path("tenantId").asText().equals(tenant))
                .toList();
        assertThat(story)
                .extracting(line -> line.path("msg").asText())
                .containsExactlyInAnyOrder(
                        "Queue request", "Provision start", "Seeding default content", "Provision complete");
        assertThat(story).allSatisfy(line -> {
            assertThat(line.path("feature").asText()).isEqualTo("provision");
            assertThat(line.path("plan").asText()).isEqualTo("pro");
            assertThat(line.path("level").asText()).isEqualTo("INFO");
            assertThat(Instant.parse(line.path("ts").asText())).isBefore(Instant.now());
            assertThat(line.path("requestId").asText()).isNotEmpty();
        });
        assertThat(story)
                .filteredOn(line -> line.path("duration_ms").isIntegralNumber())
                .hasSize(1);
    }

    private static List<JsonNode> lines(String script, Replica replica) throws IOException {
        Process filter = new ProcessBuilder(
                        SCRIPTS.resolve(script).toString(), replica.log().toString())
                .redirectErrorStream(true)
                .start();
        List<JsonNode> lines = new ArrayList<>();
        String text = new String(filter.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        for (String line : text.lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    private static List<Integer> startStatuses() {
        return List.of(
                TwoReplicas.stranger(replicas.one).start("pro").statusCode(),
                TwoReplicas.stranger(replicas.other).start("pro").statusCode());
    }

    private static void flip(Replica replica, boolean open) {
        at(replica)
                .cookies(operator)
                .contentType("application/json")
                .body(Map.of("value", open))
                .put("/api/admin/flags/signup_enabled")
                .then()
                .statusCode(200);
        within(SOON, () -> assertThat(startStatuses()).containsOnly(open ? 201 : 503));
    }

    private static int makeCalls(Replica replica, Stranger stranger, String header) {
        Response answer = at(replica)
                .header("Livegate-Signature", header)
                .contentType("application/json")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("/webhooks/make/" + stranger.tenant());
        return answer.statusCode();
    }

    private static String signed(String secret, String body) throws Exception {
        String t = Long.toString(Instant.now().getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "t=" + t + ",v1="
                + HexFormat.of().formatHex(mac.doFinal((t + "." + body).getBytes(StandardCharsets.UTF_8)));
    }
}
