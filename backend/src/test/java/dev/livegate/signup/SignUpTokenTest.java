package dev.livegate.signup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.platform.time.Ids;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignUpTokenTest {

    @Test
    @Proves({"JOIN-3", "JOIN-12"})
    void lastsAYear() throws IOException {
        // Given
        String someone = "year-" + Ids.next().toString().substring(24);
        // When
        String token = given().contentType(ContentType.JSON)
                .body(Map.of("name", "Year", "ownerEmail", someone + "@example.test", "slug", someone))
                .post("/public/signup/start")
                .then()
                .statusCode(201)
                .extract()
                .path("jwt");
        // Then
        JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        assertThat(Duration.ofSeconds(
                        claims.get("exp").asLong() - claims.get("iat").asLong()))
                .isEqualTo(Duration.ofDays(365));
    }
}
