package dev.livegate.pack.bundle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.livegate.sandbox.customer.CustomerApp;
import dev.livegate.testing.Eventually;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a pack deploys is the tenant's own app; the sandbox's stands for it (C30). */
@QuarkusTest
class DockerPackRunsTest {

    private static final String TOKEN = "a-probe-token-of-this-very-test";
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Z_]+)(?::[?-][^}]*)?}");

    @Test
    @Proves("GO-18")
    void givesTheAppAllThatItNeedsToPass() throws IOException {
        // Given
        Made made = Made.of("docker", Database.managed);
        Map<String, String> values = Schemas.variables(made.text(".env.example").replace("=change-me", "=" + TOKEN));
        JsonNode service = Schemas.yaml(made.text("docker-compose.yml")).at("/services/app");
        Map<String, String> environment = new LinkedHashMap<>();
        service.get("environment")
                .fields()
                .forEachRemaining(entry -> environment.put(
                        entry.getKey(), resolved(entry.getValue().asText(), values)));
        int port = freePort();
        // When
        Process app = start(environment, port);
        try {
            // Then
            assertThat(environment)
                    .containsEntry("PORT", "8080")
                    .containsEntry("DATABASE_URL", "postgresql://app:" + TOKEN + "@db:5432/app?sslmode=disable");
            String url = "http://127.0.0.1:" + port;
            Eventually.eventually(() -> assertThat(status(url + "/api/ready")).isEqualTo(200));
            assertThat(service.at("/healthcheck/test/3").asText()).contains(":8080/api/ready");
            assertThat(status(url + "/api/health")).isEqualTo(200);
            assertThat(status(url + "/login")).isEqualTo(200);
            assertThat(status(url + "/api/dashboard/stats")).isEqualTo(401);
            given().header("Authorization", "Bearer " + TOKEN)
                    .get(url + "/api/dashboard/stats")
                    .then()
                    .statusCode(200);
            assertThat(given().get(url + "/.well-known/livegate?nonce=n").<String>path("hmac"))
                    .hasSize(64);
        } finally {
            app.destroy();
        }
    }

    /** The port is the container's own: here it is another, since 8080 may be taken. */
    private static Process start(Map<String, String> environment, int port) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder start = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), CustomerApp.class.getName())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        start.environment().clear();
        start.environment().putAll(environment);
        start.environment().put("PORT", Integer.toString(port));
        return start.start();
    }

    private static String resolved(String text, Map<String, String> values) {
        return REFERENCE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(resolved(values.get(found.group(1)), values)));
    }

    private static int status(String url) {
        try {
            return given().redirects().follow(false).get(url).statusCode();
        } catch (RuntimeException notYet) {
            return 0;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
