package dev.livegate.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.livegate.platform.scope.Scope;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class OfflineVerifierTest {

    record Outcome(int status, String said) {}

    @Inject
    AuditExport export;

    @Inject
    AuditService service;

    @Inject
    Checkpoints checkpoints;

    @Inject
    Trail trail;

    @Inject
    ObjectMapper json;

    @TempDir
    Path directory;

    private Scope scope;
    private Path file;

    @BeforeEach
    void anExport() throws IOException {
        trail.of(1);
        scope = trail.of(6);
        trail.append(
                scope,
                "\u001b[31m\t\u2028\"\\",
                Map.of("é", 1, "zz", List.of(1e-7, -0.50, 12345678901234567L), "a", Map.of()));
        checkpoints.signUnlessYoungerThan(Duration.ZERO);
        trail.append(scope, "after the checkpoint", Map.of());
        file = directory.resolve("export.json");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.json(scope, out);
        Files.write(file, out.toByteArray());
    }

    @Test
    void findsAnExportIntact() throws Exception {
        // When
        Outcome outcome = verify(file.toString());
        // Then
        assertThat(outcome.said).startsWith("OK: records 1 to 8 are unbroken. Checkpoint ");
        assertThat(outcome.status).isZero();
    }

    @Test
    void findsAPrettyPrintedExportIntactWithKeysOfItsOwn() throws Exception {
        // Given
        tamper(root -> {});
        Path keys = directory.resolve("keys.json");
        json.writeValue(keys.toFile(), Map.of("items", service.publicKeys()));
        // When
        Outcome outcome = verify(file.toString(), "--keys", keys.toString());
        // Then
        assertThat(outcome.said).startsWith("OK: ").endsWith("signed with key " + keyId() + ".\n");
    }

    @Test
    void trustsNoKeyButTheGiven() throws Exception {
        // Given
        Path keys = directory.resolve("keys.json");
        Files.writeString(keys, "{\"items\":[]}");
        // When
        Outcome outcome = verify(file.toString(), "--keys", keys.toString());
        // Then
        assertThat(outcome)
                .isEqualTo(new Outcome(
                        1, "BAD: the checkpoint is signed with key " + keyId() + ", which is not trusted.\n"));
    }

    @Test
    void namesAnAlteredRecord() throws Exception {
        // Given
        tamper(root -> row(root, 3).put("summary", "thing four"));
        // When
        Outcome outcome = verify(file.toString());
        // Then
        assertThat(outcome).isEqualTo(new Outcome(1, "BAD: record 4 was altered.\n"));
    }

    @Test
    void namesAMissingRecord() throws Exception {
        // Given
        tamper(root -> ((ArrayNode) root.get("rows")).remove(2));
        // When
        Outcome outcome = verify(file.toString());
        // Then
        assertThat(outcome).isEqualTo(new Outcome(1, "BAD: record 3 is missing.\n"));
    }

    @Test
    void namesACutTail() throws Exception {
        // Given
        tamper(root -> ((ArrayNode) root.get("rows")).remove(7));
        // When
        Outcome outcome = verify(file.toString());
        // Then
        assertThat(outcome).isEqualTo(new Outcome(1, "BAD: record 8 is missing.\n"));
    }

    @Test
    void namesWhatWasSignedWhenTheTailAndTheEndWereCut() throws Exception {
        // Given
        tamper(root -> {
            ArrayNode rows = (ArrayNode) root.get("rows");
            rows.remove(7);
            rows.remove(6);
            ((ObjectNode) root.get("ends"))
                    .put("seq", 6)
                    .set("hash", rows.get(5).get("hash"));
        });
        // When
        Outcome outcome = verify(file.toString());
        // Then
        assertThat(outcome).isEqualTo(new Outcome(1, "BAD: record 7, which was signed, is missing.\n"));
    }

    @Test
    void seesAForgedSignature() throws Exception {
        // Given
        tamper(root -> ((ObjectNode) root.get("checkpoint")).put("at", "2026-01-01T00:00:00.000000Z"));
        // When
        Outcome outcome = verify(file.toString());
        // Then
        assertThat(outcome).isEqualTo(new Outcome(1, "BAD: the signature over record 7 is wrong.\n"));
    }

    @Test
    void saysWhenAFileIsNoExport() throws Exception {
        // Given
        Files.writeString(file, "{\"rows\": oops");
        // When
        Outcome outcome = verify(file.toString());
        // Then
        assertThat(outcome.status).isEqualTo(2);
        assertThat(outcome.said).startsWith("This is not an exported audit log");
    }

    private static ObjectNode row(JsonNode root, int index) {
        return (ObjectNode) root.get("rows").get(index);
    }

    private static String keyId() {
        return org.eclipse.microprofile.config.ConfigProvider.getConfig()
                .getOptionalValue("livegate.audit.checkpoint-keys", String.class)
                .map(ring -> ring.substring(0, ring.indexOf(':')))
                .orElse("preview");
    }

    private void tamper(Consumer<JsonNode> deed) throws IOException {
        ObjectMapper exact = new ObjectMapper()
                .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(com.fasterxml.jackson.core.JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .setNodeFactory(com.fasterxml.jackson.databind.node.JsonNodeFactory.withExactBigDecimals(true));
        JsonNode root = exact.readTree(file.toFile());
        deed.accept(root);
        exact.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), root);
    }

    private static Outcome verify(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of("../scripts/audit-verify.sh"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), said);
    }
}
