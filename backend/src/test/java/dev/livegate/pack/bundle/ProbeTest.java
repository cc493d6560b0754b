package dev.livegate.pack.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.livegate.sandbox.customer.CustomerApp;
import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.HttpHost;
import dev.livegate.testing.LocalDb;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** livegate-probe.sh as it is shipped, run by a real shell beside a real app and a real database. */
@QuarkusTest
class ProbeTest {

    private static final String TOKEN = "-Zr4probe_token-0123456789";

    private record Report(String body, String signature) {}

    private record Ran(int code, String said) {}

    private final AtomicReference<Report> reported = new AtomicReference<>();
    private final Map<String, String> environment = new HashMap<>();
    private final CustomerApp app = CustomerApp.start();
    private HttpServer livegate;
    private int answer = 202;

    @TempDir
    private Path folder;

    @BeforeEach
    void setTheScene() throws IOException {
        livegate = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        livegate.createContext("/api/deploy/facts", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            reported.set(new Report(body, exchange.getRequestHeaders().getFirst("Livegate-Signature")));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        livegate.start();
        environment.put(
                "LIVEGATE_URL", "http://127.0.0.1:" + livegate.getAddress().getPort());
        environment.put("LIVEGATE_PROBE_TOKEN", TOKEN);
        environment.put("PORT", Integer.toString(app.port()));
        environment.put("APP_URL", Made.URL);
        environment.put(
                "DATABASE_URL", "postgresql://app:hidden-word@127.0.0.1:" + databasePort() + "/app?sslmode=disable");
        environment.put("JWT_SECRET", "jwt-value-that-stays");
        environment.put("ENCRYPTION_KEY", "encryption-value-that-stays");
    }

    @AfterEach
    void clearTheScene() {
        livegate.stop(0);
        app.close();
    }

    @Test
    void reportsByNameAloneThatAllIsWellAndSignsIt() throws Exception {
        // When
        Ran ran = run();
        // Then
        assertThat(ran.said()).contains("PostgreSQL answers", "Sent to");
        assertThat(ran.code()).isZero();
        JsonNode body = Schemas.json(reported.get().body());
        assertThat(told())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("environment", "passed", "database", "passed", "redis", "skipped", "ready", "passed"));
        assertThat(body.get("provider").asText()).isEqualTo("docker");
        assertThat(body.get("key").asText())
                .isEqualTo(
                        Digests.sha256(TOKEN.getBytes(StandardCharsets.UTF_8)).substring(0, 8));
        assertThat(reported.get().signature()).isEqualTo(hmac(reported.get().body()));
        assertThat(reported.get().body() + ran.said())
                .contains("JWT_SECRET", "DATABASE_URL")
                .doesNotContain("hidden-word", "that-stays", TOKEN, "127.0.0.1:" + databasePort());
    }

    @Test
    void findsWhatIsMissingAndWhatWasNeverReplaced() throws Exception {
        // Given
        environment.remove("ENCRYPTION_KEY");
        environment.put("JWT_SECRET", "change-me");
        // When
        Ran ran = run();
        // Then
        assertThat(ran.code()).isEqualTo(1);
        JsonNode fact = Schemas.json(reported.get().body()).at("/facts/0");
        assertThat(fact.get("status").asText()).isEqualTo("failed");
        assertThat(fact.get("missing").toString()).isEqualTo("[\"ENCRYPTION_KEY\"]");
        assertThat(fact.get("placeholder").toString()).isEqualTo("[\"JWT_SECRET\"]");
    }

    @Test
    void tellsADatabaseFromSomethingElse() throws Exception {
        // Given
        try (Parrot other = new Parrot("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            environment.put("DATABASE_URL", "postgresql://app:x@127.0.0.1:" + other.port() + "/app");
            environment.put("REDIS_URL", "redis://:pass@127.0.0.1:1/0");
            // When
            Ran ran = run("--dry-run");
            // Then
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.said()).contains("Something else than PostgreSQL", "Redis does not answer");
            assertThat(reported.get()).isNull();
        }
    }

    @Test
    void takesARedisThatWantsAPasswordForOneThatAnswers() throws Exception {
        // Given
        try (Parrot redis = new Parrot("-NOAUTH Authentication required.\r\n")) {
            environment.put("REDIS_URL", "redis://user:p%40ss@127.0.0.1:" + redis.port() + "/0");
            // When
            run();
            // Then
            assertThat(told()).containsEntry("redis", "passed");
        }
    }

    @Test
    void saysWhenTheAppIsNotReady() throws Exception {
        // Given
        app.set("ready", "503");
        // When
        Ran ran = run();
        // Then
        assertThat(ran.code()).isEqualTo(1);
        assertThat(Schemas.json(reported.get().body()).at("/facts/3/http").asInt())
                .isEqualTo(503);
    }

    @Test
    void saysWhenLivegateDoesNotKnowTheToken() throws Exception {
        // Given
        answer = 401;
        // When
        Ran ran = run();
        // Then
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.said()).contains("does not know this probe token");
    }

    @Test
    void refusesToReportWithoutAToken() throws Exception {
        // Given
        environment.remove("LIVEGATE_PROBE_TOKEN");
        // When
        Ran ran = run();
        // Then
        assertThat(ran).isEqualTo(new Ran(2, "LIVEGATE_PROBE_TOKEN is not set here. Set it where the app runs.\n"));
    }

    @Test
    @Proves({"LIST-63 to LIST-67", "LIST-69", "LIST-82", "LIST-127"})
    void judgesWhatTheAppTellsOfItself() throws Exception {
        // Given
        app.set("probeToken", TOKEN);
        // When
        run();
        // Then
        assertThat(told())
                .containsAllEntriesOf(Map.of(
                        "worker",
                        "passed",
                        "worker-redis",
                        "passed",
                        "schedules",
                        "passed",
                        "canary-job",
                        "passed",
                        "canary-retry",
                        "passed",
                        "error-tracking",
                        "passed",
                        "log-level",
                        "passed"))
                .doesNotContainKey("calendar-channels");
    }

    @Test
    @Proves({"LIST-31", "LIST-32"})
    void seesCalendarsThatLeadToTheApp() throws Exception {
        // Given
        app.set("probeToken", TOKEN);
        app.set("inside", "channels 3/3;channel-address " + Made.URL + "/webhooks/gcal");
        // When
        run();
        // Then
        assertThat(told()).containsEntry("calendar-channels", "passed").containsEntry("calendar-address", "passed");
    }

    @Test
    @Proves({"LIST-31", "LIST-32", "LIST-63 to LIST-67", "LIST-69", "LIST-82", "LIST-127"})
    void seesWhatTheAppTellsThatIsWrong() throws Exception {
        // Given
        app.set("probeToken", TOKEN);
        app.set(
                "inside",
                "heartbeat 61;worker-redis no;schedules 0;canary x;retried 0;dsn 2/3;level debug;channels 0/0;"
                        + "channel-address https://elsewhere.example.com/webhooks/gcal");
        // When
        Ran ran = run();
        // Then
        assertThat(ran.code()).isEqualTo(1);
        Map<String, String> facts = told();
        facts.keySet().removeAll(Set.of("environment", "database", "redis", "ready"));
        assertThat(facts)
                .hasSize(9)
                .allSatisfy((fact, status) -> assertThat(status).as(fact).isEqualTo("failed"));
    }

    @Test
    @Proves({"LIST-43", "LIST-45", "LIST-126"})
    void looksIntoADatabaseThatItMaySignInTo() throws Exception {
        // Given
        assumeThat(Files.isExecutable(Path.of("/usr/bin/psql"))).isTrue();
        environment.put("DATABASE_URL", LocalDb.server().demoCustomer());
        environment.put("DATABASE_POOL_SIZE", "100000");
        // When
        run();
        // Then
        assertThat(told())
                .containsEntry("database-writes", "passed")
                .containsEntry("pool", "failed")
                .containsKey("rls");
    }

    @Test
    @Proves({"LIST-43", "LIST-45", "LIST-126"})
    void letsTheAppTellOfItsDatabaseWhereThereIsNoPsqlAndSaysSo() throws Exception {
        // Given
        environment.put("PATH", withoutPsql().toString());
        app.set("probeToken", TOKEN);
        List<Map<String, String>> seen = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (String told : List.of("tables 3/3;writes ok;pool 9/10", "tables 2/3;writes no;pool 10/10", "level info")) {
            app.set("inside", told);
            // When
            said.add(run().said());
            seen.add(told());
        }
        // Then
        assertThat(said).allSatisfy(words -> assertThat(words).contains("psql is not installed here"));
        assertThat(seen.get(0))
                .containsAllEntriesOf(Map.of("rls", "passed", "database-writes", "passed", "pool", "passed"));
        assertThat(seen.get(1))
                .containsAllEntriesOf(Map.of("rls", "failed", "database-writes", "failed", "pool", "failed"));
        assertThat(seen.get(2)).doesNotContainKeys("rls", "database-writes", "pool", "into-tables");
    }

    /** What an image has that was made without a client of PostgreSQL. */
    private Path withoutPsql() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of(
                "sh", "curl", "openssl", "sed", "sort", "tail", "head", "tr", "date", "cut", "grep", "sleep", "cat")) {
            Path real = Stream.of("/usr/bin/", "/bin/")
                    .map(place -> Path.of(place + tool))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(tools.resolve(tool), real);
        }
        return tools;
    }

    @Test
    @Proves({"LIST-48", "LIST-130"})
    void looksIntoRedis() throws Exception {
        // Given
        String info = "+PONG\r\nmaxmemory:%d\r\ncmdstat_get:calls=9,usec=9,usec_per_call=%d.50,rejected_calls=0\r\n";
        List<Map<String, String>> seen = new ArrayList<>();
        for (String words : List.of(info.formatted(1_048_576, 12), info.formatted(0, 9000))) {
            try (Parrot redis = new Parrot(words)) {
                environment.put("REDIS_URL", "redis://:secret@127.0.0.1:" + redis.port() + "/0");
                // When
                run();
                seen.add(told());
            }
        }
        // Then
        assertThat(seen.get(0)).containsEntry("maxmemory", "passed").containsEntry("redis-latency", "passed");
        assertThat(seen.get(1)).containsEntry("maxmemory", "failed").containsEntry("redis-latency", "failed");
        assertThat(reported.get().body()).doesNotContain("secret");
    }

    @Test
    @Proves({"LIST-78", "LIST-81"})
    void looksAtTheLog() throws Exception {
        // Given
        Path log = Files.writeString(folder.resolve("app.log"), "{\"level\":30,\"msg\":\"hello\"}\n");
        environment.put("LIVEGATE_LOG_FILE", log.toString());
        // When
        run();
        Map<String, String> good = told();
        Files.writeString(log, "[INFO] hello\n");
        run();
        // Then
        assertThat(good).containsEntry("log-lines", "passed").containsEntry("log-redaction", "passed");
        assertThat(told()).containsEntry("log-lines", "failed");
    }

    @Test
    @Proves("LIST-81")
    void findsInTheLogTheAddressThatItSentToAnAppThatInsistsOnHttps() throws Exception {
        // Given
        Path log = Files.writeString(folder.resolve("app.log"), "{}\n");
        environment.put("LIVEGATE_LOG_FILE", log.toString());
        try (HttpHost careless = HttpHost.open(0, call -> {
            Files.writeString(
                    log, "{\"email\":\"%s\"}\n".formatted(call.query("email").orElse("")), StandardOpenOption.APPEND);
            return Answer.empty(
                    call.header("X-Forwarded-Proto").filter("https"::equals).isPresent() ? 200 : 301);
        })) {
            environment.put("LIVEGATE_READY_URL", careless.url() + "/ready");
            // When
            run();
            // Then
            assertThat(told()).containsEntry("ready", "passed").containsEntry("log-redaction", "failed");
        }
    }

    /** A log without the address that never arrived proves nothing. */
    @Test
    @Proves("LIST-81")
    void saysNothingOfTheLogOfAnAppThatHeardNothing() throws Exception {
        // Given
        Path log = Files.writeString(folder.resolve("app.log"), "{}\n");
        environment.put("LIVEGATE_LOG_FILE", log.toString());
        environment.put("LIVEGATE_READY_URL", "http://127.0.0.1:1/ready");
        // When
        run();
        // Then
        assertThat(told()).containsEntry("log-lines", "passed").doesNotContainKey("log-redaction");
    }

    private Ran run(String... arguments) throws IOException, InterruptedException {
        Path script = Files.writeString(
                folder.resolve("livegate-probe.sh"),
                Made.of("docker", Database.managed).text("livegate-probe.sh"));
        ProcessBuilder shell = new ProcessBuilder("sh", script.toString()).redirectErrorStream(true);
        shell.command().addAll(List.of(arguments));
        shell.environment().keySet().retainAll(Set.of("PATH"));
        shell.environment().putAll(environment);
        Process process = shell.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), said);
    }

    private Map<String, String> told() {
        Map<String, String> found = new HashMap<>();
        Schemas.json(reported.get().body())
                .get("facts")
                .forEach(fact ->
                        found.put(fact.get("id").asText(), fact.get("status").asText()));
        return found;
    }

    private static int databasePort() {
        return URI.create(LocalDb.server().jdbcUrl().substring("jdbc:".length()))
                .getPort();
    }

    private static String hmac(String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
