package dev.livegate.checklist.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.checklist.look.Sites;
import dev.livegate.checklist.trial.TrialDesk.Ready;
import dev.livegate.platform.secret.Secret;
import dev.livegate.sandbox.customer.CustomerApp;
import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.Call;
import dev.livegate.sandbox.host.HttpHost;
import dev.livegate.testing.Proves;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A test user in the sandbox's app, in apps that have one thing wrong, and in one that is broken. */
class TestUserTest {

    private static final Sites SITES = new Sites();
    private static final TrialPlan PLAN = new TrialPlan(
            "probe@acme.example",
            "/api/auth/login",
            "/api/auth/register",
            "/api/contacts",
            "/api/deals",
            "/api/messages",
            "/api/admin/members");

    @AfterAll
    static void close() {
        SITES.close();
    }

    record Row(String fact, String fault, String path, String method, int status) {}

    static Stream<Row> wrong() {
        return Stream.of(
                new Row("synthetic.login", "refuses its own user", "/api/auth/login", "POST", 401),
                new Row("synthetic.weak-password", "takes a weak one", "/api/auth/register", "POST", 201),
                new Row("synthetic.weak-password", "is not there", "/api/auth/register", "POST", 404),
                new Row("synthetic.contact", "makes none", "/api/contacts", "POST", 500),
                new Row("synthetic.deal", "makes none", "/api/deals", "POST", 422),
                new Row("synthetic.message", "sends none", "/api/messages", "POST", 503),
                new Row("synthetic.kept-out", "lets everybody in", "/api/admin/members", "GET", 200));
    }

    @Test
    @Proves({"LIST-117 to LIST-120", "LIST-143", "LIST-145"})
    void findsEverythingAsItShouldBeInTheSandbox() {
        // Given
        try (CustomerApp app = CustomerApp.start()) {
            // When
            Map<String, String> seen = tried(app.url(), "correct-horse-battery-staple");
            // Then
            assertThat(seen)
                    .isEqualTo(Map.of(
                            "synthetic.login", "passed",
                            "synthetic.weak-password", "passed",
                            "synthetic.contact", "passed",
                            "synthetic.deal", "passed",
                            "synthetic.message", "passed",
                            "synthetic.kept-out", "passed"));
        }
    }

    @ParameterizedTest
    @MethodSource("wrong")
    @Proves({"LIST-117 to LIST-120", "LIST-143", "LIST-145"})
    void seesTheOneThingThatIsWrong(Row row) {
        // Given
        Function<Call, Answer> app =
                call -> call.path().equals(row.path()) && call.method().equals(row.method())
                        ? Answer.json(row.status(), Map.of("error", "so"))
                        : well(call);
        // When
        Map<String, String> seen = tried(app);
        // Then
        assertThat(seen).containsEntry(row.fact(), "failed");
        assertThat(seen.values().stream().filter("failed"::equals)).hasSize(1);
    }

    @Test
    void seesALoginThatTakesEveryPassword() {
        // When
        Map<String, String> seen = tried(
                call -> call.path().equals("/api/auth/login") ? Answer.json(200, Map.of("token", "t")) : well(call));
        // Then
        assertThat(seen).containsEntry("synthetic.login", "failed");
    }

    @Test
    void warnsOfWhatItCouldNotRemove() {
        // When
        Map<String, String> seen = tried(call -> call.method().equals("DELETE") ? Answer.empty(405) : well(call));
        // Then
        assertThat(seen).containsEntry("synthetic.contact", "warning").containsEntry("synthetic.deal", "warning");
    }

    @Test
    void saysNothingWhereNothingAnswers() {
        // When
        Map<String, String> seen = tried("http://localhost:1", "x");
        // Then
        assertThat(seen).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "synthetic.weak-password, /api/auth/register",
        "synthetic.contact, /api/contacts",
        "synthetic.message, /api/messages",
        "synthetic.kept-out, /api/admin/members"
    })
    @Proves({"LIST-117 to LIST-120", "LIST-143", "LIST-145"})
    void saysNothingOfWhatItWasTooManyFor(String fact, String path) {
        // When
        Map<String, String> seen = tried(call -> call.path().equals(path) ? Answer.empty(429) : well(call));
        // Then
        assertThat(seen).doesNotContainKey(fact).hasSize(5);
        assertThat(seen.values()).containsOnly("passed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"right word", "not-123456"})
    @Proves("LIST-120")
    void saysNothingOfALoginThatCountsItsVisitors(String word) {
        // When
        Map<String, String> seen = tried(call ->
                call.path().equals("/api/auth/login") && call.text().contains(word) ? Answer.empty(429) : well(call));
        // Then
        assertThat(seen).doesNotContainKey("synthetic.login").containsEntry("synthetic.weak-password", "passed");
        assertThat(seen.values()).containsOnly("passed");
    }

    private static Answer well(Call call) {
        return switch (call.method() + " " + call.path()) {
            case "POST /api/auth/login" ->
                call.text().contains("right word")
                        ? Answer.empty(204).with("Set-Cookie", "session=abc; Path=/; HttpOnly")
                        : Answer.empty(401);
            case "POST /api/auth/register" -> Answer.empty(422);
            case "GET /api/admin/members" -> Answer.empty(403);
            default ->
                call.header("cookie").orElse("").equals("session=abc")
                        ? Answer.json(201, Map.of("data", Map.of("id", "42")))
                        : Answer.empty(401);
        };
    }

    private static Map<String, String> tried(Function<Call, Answer> app) {
        try (HttpHost host = HttpHost.open(0, app::apply)) {
            return tried(host.url(), "right word");
        }
    }

    private static Map<String, String> tried(String url, String password) {
        Map<String, String> seen = new TreeMap<>();
        new TestUser(SITES.at(url), new Ready(PLAN, Secret.of(password)), new ObjectMapper())
                .tries()
                .forEach((fact, verdict) -> seen.put(fact, verdict.status().name()));
        return seen;
    }
}
