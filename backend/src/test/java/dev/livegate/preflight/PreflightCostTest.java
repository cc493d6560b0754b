package dev.livegate.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.Counted;
import dev.livegate.testing.CountingDriver;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a pre-flight may ask of the database beside its checks. */
@QuarkusTest
@TestProfile(Counted.class)
class PreflightCostTest {

    @Test
    void readsOnceAndWritesOneRow() {
        // Given
        Deployer deployer = new Deployer();
        deployer.answer("provider", "docker");
        deployer.preflight();
        CountingDriver.sent();
        // When
        deployer.preflight();
        // Then
        List<String> sent = CountingDriver.sent();
        assertThat(about("from credentials", sent))
                .as("once for the pre-flight, once for the checklist")
                .hasSize(2);
        assertThat(about("from deploy_key", sent)).hasSize(2);
        assertThat(about("insert into deploy_run", sent)).hasSize(1);
        assertThat(about("update deploy_run", sent)).isEmpty();
        assertThat(about("pg_notify(?, ?)", sent))
                .as("nobody can follow what nobody has heard of")
                .isEmpty();
    }

    private static List<String> about(String words, List<String> sent) {
        return sent.stream().filter(sql -> sql.contains(words)).toList();
    }
}
