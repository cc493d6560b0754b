package dev.livegate.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.Proves;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two filters of the twenty minutes after a deploy, on a log of both kinds. */
class LogFiltersTest {

    private static final String QUEUED =
            "{\"ts\":\"2026-11-22T05:00:00Z\",\"level\":\"INFO\",\"msg\":\"Queue request\",\"feature\":\"provision\",\"tenantId\":\"t-1\"}";
    private static final String FAILED =
            "{\"ts\":\"2026-11-22T05:00:01Z\",\"level\":\"ERROR\",\"msg\":\"Provision failed\",\"feature\":\"provision\",\"tenantId\":\"t-2\"}";
    private static final String SEEN =
            "{\"ts\":\"2026-11-22T05:00:02Z\",\"level\":\"INFO\",\"msg\":\"The feature provision had no ERROR\"}";
    private static final String BROKEN =
            "{\"ts\":\"2026-11-22T05:00:03Z\",\"level\":\"FATAL\",\"msg\":\"Out of memory\"}";
    private static final String PLAIN_START = "05:00:04.001 INFO  [provision] (executor-1) Provision start";
    private static final String PLAIN_FAULT = "05:00:05.001 ERROR [dev.livegate] (executor-1) It broke";

    @TempDir
    Path folder;

    private Path log;

    @BeforeEach
    void writeALog() throws IOException {
        log = Files.write(
                folder.resolve("livegate.log"), List.of(QUEUED, FAILED, SEEN, BROKEN, PLAIN_START, PLAIN_FAULT));
    }

    @Test
    @Proves({"JOIN-77", "JOIN-118"})
    void oneShowsHowSetUpsGo() throws IOException {
        assertThat(shownBy("logs-provision.sh")).containsExactly(QUEUED, FAILED, PLAIN_START);
    }

    @Test
    @Proves({"JOIN-77", "JOIN-118"})
    void theOtherShowsWhatWentWrong() throws IOException {
        assertThat(shownBy("logs-errors.sh")).containsExactly(FAILED, BROKEN, PLAIN_FAULT);
    }

    private List<String> shownBy(String script) throws IOException {
        String path = Path.of("../scripts", script).toAbsolutePath().toString();
        Process filter = new ProcessBuilder(path, log.toString())
                .redirectErrorStream(true)
                .start();
        return new String(filter.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
