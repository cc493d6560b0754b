package dev.livegate.pack;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What a pack may ask of the database (B10). */
@QuarkusTest
@TestProfile(Counted.class)
class PackCostTest {

    private final Person owner = People.tenant("cost").owner();

    @Test
    void isMadeWithOneReadAndOneWrite() {
        // Given
        generate();
        CountingDriver.sent();
        // When
        generate();
        // Then
        List<String> sent = CountingDriver.sent();
        assertThat(about("deploy_config", sent)).hasSize(1);
        assertThat(about("packs", sent)).hasSize(1);
    }

    @Test
    void isHandedOutWithOneReadAndNoLockWhereNobodyIsExpected() {
        // Given
        String url = generate().path("downloadUrl");
        CountingDriver.sent();
        // When
        Response zip = owner.calls().get(url);
        // Then
        List<String> sent = CountingDriver.sent();
        assertThat(zip.statusCode()).isEqualTo(200);
        assertThat(about("packs", sent)).hasSize(1);
        assertThat(about("pg_advisory_xact_lock", sent)).isEmpty();
    }

    private Response generate() {
        return owner.calls()
                .body(Map.of("provider", "render", "appName", "acme", "appUrl", "https://app.acme.example.com"))
                .post("/api/deploy/packs/generate");
    }

    private static List<String> about(String words, List<String> sent) {
        return sent.stream().filter(sql -> sql.contains(words)).toList();
    }
}
