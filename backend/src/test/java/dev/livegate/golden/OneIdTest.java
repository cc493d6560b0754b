package dev.livegate.golden;

import static dev.livegate.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.time.Ids;
import dev.livegate.testing.LogTap;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is on call follows a request by one id: the answer, the problem, the log, the audit and every job say the same. */
@QuarkusTest
class OneIdTest {

    private final String id = "call-" + Ids.next();
    private final LogTap log = new LogTap();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(log);
    }

    @Test
    void isTheReferenceOfAFault() {
        // When
        Response answer = given().header("X-Request-Id", id).get("/api/test/bug");
        // Then
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.header("X-Request-Id")).isEqualTo(id);
        assertThat(answer.<String>path("detail")).endsWith("Reference " + id + ".");
        assertThat(lines("unhandled " + id)).hasSize(1);
    }

    @Test
    void leadsFromASignUpToItsAuditItsStepsAndItsMail() {
        // Given
        Stranger stranger = new Stranger(() -> given().header("X-Request-Id", id));
        // When
        List<Response> answers = List.of(stranger.start("pro"), stranger.pro());
        // Then
        assertThat(answers).extracting(answer -> answer.header("X-Request-Id")).containsOnly(id);
        eventually(() -> assertThat(stranger.status().getString("status")).isEqualTo("complete"));
        assertThat(Superuser.read(
                        "select distinct request_id from audit_record where tenant_id = ?::uuid", stranger.tenant()))
                .containsExactly(id);
        for (String words :
                List.of("Queue request", "Provision start", "Seeding default content", "Provision complete")) {
            assertThat(lines(words)).as(words).hasSize(1);
        }
        eventually(() -> assertThat(lines(" is delivered")).hasSize(1));
    }

    /** Those of this id. */
    private List<String> lines(String words) {
        return log.text()
                .lines()
                .filter(line -> line.contains(words) && line.contains("requestId=" + id))
                .toList();
    }
}
