package dev.livegate.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.platform.scope.Scope;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search that finds nothing proves something only if it finds what is there. */
@QuarkusTest
class CanariesTest {

    private static final Logger LOG = Logger.getLogger(CanariesTest.class);

    @Inject
    MeterRegistry meters;

    private final Canaries canaries = new Canaries();

    @AfterEach
    void stopListening() {
        canaries.close();
    }

    @Test
    void findNothingWhereNothingIs() {
        // When
        canaries.next("password");
        // Then
        canaries.assertUnseen();
    }

    @Test
    void failWhenNoneWasPlanted() {
        assertThatThrownBy(canaries::assertUnseen).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void findEveryDisguiseAtEveryOffset(int lead) {
        // Given
        String value = canaries.next("password");
        byte[] bytes = ("x".repeat(lead) + value + "tail").getBytes(StandardCharsets.UTF_8);
        // When
        canaries.look("a pack", bytes);
        canaries.look("a pack", new StringBuilder(value).reverse().toString());
        canaries.look("a pack", Base64.getEncoder().encodeToString(bytes));
        canaries.look("a pack", Base64.getMimeEncoder(200, new byte[] {'\n'}).encodeToString(bytes));
        canaries.look("a pack", HexFormat.of().withUpperCase().formatHex(bytes));
        canaries.look("a pack", HexFormat.of().withPrefix("%").formatHex(bytes));
        // Then
        assertThat(canaries.hits())
                .contains(
                        "password as plain in a pack",
                        "password as reversed in a pack",
                        "password as base64 at " + lead % 3 + " in a pack",
                        "password as hex in a pack",
                        "password as percent in a pack");
    }

    @Test
    void findWhatWasLogged() {
        // Given
        String value = canaries.next("password");
        // When
        LOG.warnf(new IllegalStateException("outer", new IllegalArgumentException(value)), "failed");
        // Then
        assertThat(canaries.hits()).containsExactly("password as plain in the logs");
    }

    @Test
    void findWhatIsStoredAsTextOrBytes() {
        // Given
        Scope scope = People.tenant("notes").scope();
        String value = canaries.next("password");
        // When
        Superuser.tamper("update tenants set name = ? where id = ?", value, scope.tenant());
        // Then
        assertThat(canaries.hits()).containsExactly("password as plain in the table tenants");
        Superuser.tamper("delete from tenants where id = ?", scope.tenant());
    }

    @Test
    void findWhatBecameAMetric() {
        // Given
        String value = canaries.next("password");
        // When
        var counter = meters.counter("livegate.test.leak", "who", value);
        // Then
        assertThat(canaries.hits()).containsExactly("password as plain in the metrics");
        meters.remove(counter);
    }

    @Test
    void findWhatWasAnswered() {
        // Given
        String value = canaries.next("password");
        // When
        RestAssured.given()
                .filter(canaries.http())
                .contentType("application/json")
                .body("{\"text\":\"" + value + "\"}")
                .post("/api/test/echo");
        // Then
        assertThat(canaries.hits()).contains("password as plain in POST /api/test/echo");
    }
}
