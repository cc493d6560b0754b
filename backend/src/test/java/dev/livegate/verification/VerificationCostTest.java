package dev.livegate.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.sandbox.customer.CustomerApp;
import dev.livegate.testing.Counted;
import dev.livegate.testing.CountingDriver;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a verification may ask of the database (B8). */
@QuarkusTest
@TestProfile(Counted.class)
class VerificationCostTest {

    @Test
    void waitsForTheDiskOnceAndWritesEachRowOnce() {
        // Given
        Person owner = People.tenant("cost").owner();
        try (CustomerApp app = Verifier.app()) {
            CountingDriver.sent();
            // When
            Response answer = owner.calls().body(Map.of("appUrl", app.url())).post("/api/deploy/verify/run");
            // Then
            List<String> sent = CountingDriver.sent();
            assertThat(answer.jsonPath().getString("status")).isEqualTo("pass");
            assertThat(about("synchronous_commit", sent)).hasSize(1);
            assertThat(about("insert into deploy_run", sent)).hasSize(1);
            assertThat(about("update deploy_run", sent)).hasSize(1);
            assertThat(about("insert into verifications", sent)).hasSize(1);
            assertThat(about("update verifications", sent)).hasSize(1);
            assertThat(about("insert into reports", sent)).hasSize(1);
            assertThat(about("from deploy_config", sent)).hasSize(1);
        }
    }

    private static List<String> about(String words, List<String> sent) {
        return sent.stream().filter(sql -> sql.contains(words)).toList();
    }
}
