package dev.livegate.platform.health;

import static dev.livegate.testing.Eventually.eventually;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;

import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HealthTest {

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/api/health"})
    @Proves("LIST-172")
    void saysThatTheProcessLives(String path) {
        // When
        get(path)
                // Then
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", containsInAnyOrder("process"))
                .body("version", equalTo("1.0.0-SNAPSHOT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ready", "/api/ready"})
    @Proves("LIST-173")
    void saysThatEveryPartIsReady(String path) {
        // Given
        eventually(() -> assertThat(get(path).statusCode()).isEqualTo(200));
        // When
        get(path)
                // Then
                .then()
                .body("status", equalTo("UP"))
                .body("checks.name", hasItems("database", "migrations", "disk"))
                .body("checks.status", everyItem(equalTo("UP")));
    }
}
