package dev.livegate.golden;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever somebody may name an address that we call later, the same addresses are refused. */
@QuarkusTest
class WaysOutTest {

    private static final List<String> INSIDE = List.of(
            "https://2130706433/",
            "https://0177.0.0.1/",
            "https://0x7f.1/",
            "https://[::ffff:7f00:1]/",
            "https://[64:ff9b::a9fe:a9fe]/",
            "https://[2002:7f00:1::]/",
            "https://localhost./",
            "https://\uff11\uff12\uff17.0.0.1/",
            "https://127%2e0%2e0%2e1/",
            "https://public.test@127.0.0.1/",
            "https://metadata.google.internal/",
            "https://example.com:22/");

    private final Team acme = People.tenant("acme");
    private final Person owner = acme.owner();

    record Door(String name, BiFunction<WaysOutTest, String, Response> knock) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Door> doors() {
        return Stream.of(
                new Door("the app", (test, url) -> test.put(Map.of("appUrl", url))),
                new Door("a verification", (test, url) -> test.post("deploy/verify/run", Map.of("appUrl", url))),
                new Door(
                        "a pack",
                        (test, url) -> test.post(
                                "deploy/packs/generate", Map.of("provider", "fly", "appName", "acme", "appUrl", url))),
                new Door(
                        "a webhook",
                        (test, url) -> test.post("webhooks", Map.of("url", url, "topics", List.of("app.live")))),
                new Door("sign-up", WaysOutTest::signUp));
    }

    @ParameterizedTest
    @MethodSource("doors")
    @Proves({"JOIN-47", "GO-28"})
    void refusesTheSameAddressesAtEveryDoor(Door door) {
        // When
        Map<String, String> answers = new LinkedHashMap<>();
        INSIDE.forEach(url -> answers.put(url, said(door.knock.apply(this, url))));
        // Then
        assertThat(answers).allSatisfy((url, said) -> assertThat(said).as(url).isEqualTo("400 TARGET_NOT_ALLOWED"));
    }

    private static String said(Response answer) {
        return answer.statusCode() + " " + answer.jsonPath().getString("code");
    }

    private Response put(Map<String, ?> answers) {
        return owner.calls().body(answers).put("/api/deploy/config");
    }

    private Response post(String path, Map<String, ?> wish) {
        return owner.calls().body(wish).post("/api/" + path);
    }

    private Response signUp(String url) {
        return given().header("Authorization", "Bearer " + acme.signUpToken())
                .contentType("application/json")
                .body(Map.of("webhookUrl", url))
                .post("/public/signup/starter/make");
    }
}
