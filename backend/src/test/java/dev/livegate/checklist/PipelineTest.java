package dev.livegate.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.checklist.facts.Origin;
import dev.livegate.checklist.template.TemplateTest;
import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.HttpHost;
import dev.livegate.testing.Proves;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What docs/ci promises to pipelines is what the checklist takes. */
class PipelineTest {

    private static final Path DOCS = Path.of("../docs/ci");

    @Test
    @Proves({"LIST-83", "LIST-88", "LIST-90", "LIST-104", "LIST-131", "LIST-132", "LIST-157", "LIST-158"})
    void namesEveryFactThatAPipelineMayReportInOneTable() throws IOException {
        // Given
        Map<String, String> taken = TemplateTest.template().items().stream()
                .flatMap(item -> item.facts().stream().map(fact -> Map.entry(fact, item)))
                .filter(one -> Origin.of(one.getKey()) == Origin.token)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().key()));
        // When
        Map<String, String> told = table();
        // Then
        assertThat(told).isEqualTo(taken);
    }

    @Test
    void showsAWorkflowThatReportsWhatSucceededAndWhatFailedAndNothingElse() throws Exception {
        // Given
        AtomicReference<JsonNode> reported = new AtomicReference<>();
        AtomicReference<String> token = new AtomicReference<>();
        try (HttpHost livegate = HttpHost.open(0, call -> {
            reported.set(new ObjectMapper().readTree(call.body()));
            token.set(call.path() + " " + call.header("authorization").orElse(""));
            return Answer.json(200, Map.of());
        })) {
            // When
            int code = run(livegate.url());
            // Then
            assertThat(code).isZero();
        }
        Map<String, String> statuses = new TreeMap<>();
        reported.get()
                .path("facts")
                .forEach(fact -> statuses.put(
                        fact.path("id").asText(), fact.path("status").asText()));
        assertThat(token).hasValue("/api/checklist/facts Bearer lgt_example");
        assertThat(statuses)
                .isEqualTo(Map.of(
                        "ci.pipeline", "passed",
                        "ci.smoke", "failed",
                        "ci.secret-scan", "passed"));
        assertThat(table()).containsKeys(statuses.keySet().toArray(String[]::new));
    }

    /** The last step, as a runner would run it after these outcomes. */
    private static int run(String livegate) throws IOException, InterruptedException {
        Object workflow = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(DOCS.resolve("livegate-facts.yml")));
        JsonNode steps = new ObjectMapper().valueToTree(workflow).at("/jobs/facts/steps");
        String script = steps.path(steps.size() - 1).path("run").asText();
        ProcessBuilder shell = new ProcessBuilder("bash", "-eo", "pipefail", "-c", script).redirectErrorStream(true);
        shell.environment()
                .putAll(Map.of(
                        "LIVEGATE_URL", livegate,
                        "LIVEGATE_FACTS_TOKEN", "lgt_example",
                        "RUN", "https://ci.example.com/runs/7",
                        "PIPELINE", "success",
                        "SMOKE", "failure",
                        "LOAD_TEST", "skipped",
                        "SECRET_SCAN", "success"));
        Process process = shell.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
        return process.exitValue();
    }

    private static Map<String, String> table() throws IOException {
        return Pattern.compile("(?m)^\\| `([a-z.-]+)` \\| (LIST-\\d+) \\|")
                .matcher(Files.readString(DOCS.resolve("README.md")))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
    }
}
