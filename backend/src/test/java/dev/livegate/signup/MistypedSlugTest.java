package dev.livegate.signup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.time.Ids;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An address of mail may sign up five times an hour; only what can be a sign-up is one. */
@QuarkusTest
class MistypedSlugTest {

    private final String someone = "typo-" + Ids.next().toString().substring(24);

    @BeforeEach
    void nobodyWasCounted() {
        Superuser.tamper("delete from rate_limits");
    }

    @Test
    void isToldAndNotCounted() {
        // Given
        List<Response> mistyped =
                IntStream.range(0, 6).mapToObj(i -> start("no slug")).toList();
        // When
        Response answer = start(someone);
        // Then
        assertThat(mistyped).extracting(Response::statusCode).containsOnly(400);
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    private Response start(String slug) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Typo", "ownerEmail", someone + "@example.test", "slug", slug))
                .post("/public/signup/start");
    }
}
