package dev.livegate.signup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.time.Ids;
import dev.livegate.testing.Counted;
import dev.livegate.testing.Parallel;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many companies have the same name, and some of them come at the same moment. */
@QuarkusTest
@TestProfile(Counted.class)
class SameNameTest {

    private static final int MANY = 30;

    private final String name = "Same " + Ids.next().toString().substring(24);

    @Test
    @Proves({"JOIN-12", "JOIN-64"})
    void findsASlugForEverybodyOfTheSameName() {
        // When
        List<Response> answers =
                IntStream.range(0, MANY).mapToObj(i -> start(Map.of())).toList();
        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(slugsOf(answers)).hasSize(MANY);
    }

    @Test
    @Proves({"JOIN-12", "JOIN-64"})
    void findsASlugForEverybodyWhoComesAtOnce() {
        // When
        List<Response> answers = Parallel.times(12, () -> start(Map.of()));
        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(slugsOf(answers)).hasSize(12);
    }

    @Test
    @Proves("JOIN-64")
    void givesASlugToOneOfThoseWhoWantItAtOnceAndTellsTheOthers() {
        // Given
        String slug = "wanted-" + Ids.next().toString().substring(24);
        // When
        List<Response> answers = Parallel.times(8, () -> start(Map.of("slug", slug)));
        // Then
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 201).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.<String>path("code")).isEqualTo("SLUG_TAKEN");
            assertThat(answer.<List<String>>path("suggestions")).hasSize(3);
        });
    }

    @Test
    @Proves("JOIN-12")
    void makesOnePersonOfWhoeverSignsUpTwiceAtOnce() {
        // Given
        String email = Ids.next().toString().substring(24) + "@example.test";
        // When
        List<Response> answers = Parallel.times(4, () -> start(Map.of("ownerEmail", email)));
        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(Superuser.read("select count(*)::text from users where email = ?", email))
                .containsExactly("1");
    }

    private Response start(Map<String, String> wish) {
        Map<String, String> body = new HashMap<>(
                Map.of("name", name, "ownerEmail", Ids.next().toString().substring(24) + "@example.test"));
        body.putAll(wish);
        return RestAssured.given().contentType(ContentType.JSON).body(body).post("/public/signup/start");
    }

    private static Set<String> slugsOf(List<Response> answers) {
        Set<String> slugs = new HashSet<>();
        answers.forEach(answer -> slugs.add(answer.path("tenant.slug")));
        return slugs;
    }
}
