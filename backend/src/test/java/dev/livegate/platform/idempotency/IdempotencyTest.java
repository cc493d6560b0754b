package dev.livegate.platform.idempotency;

import static dev.livegate.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.account.signin.Sessions;
import dev.livegate.testing.People;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyTest {

    private static final String REPLAYED = "Idempotent-Replayed";

    @Inject
    Forgetting forgetting;

    // People looks it up, which does not count as a use.
    @Inject
    Sessions sessions;

    private final String key = UUID.randomUUID().toString();
    private final String word = "w" + key.substring(0, 8);

    @BeforeAll
    static void openTheTable() {
        Effects.open();
    }

    @Test
    void givesTheSameAnswerAgainAndDoesItOnce() {
        // Given
        Response first = post("public", wish(word));
        // When
        Response second = post("public", "{ \"word\" :\n\"%s\" }".formatted(word));
        // Then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header(REPLAYED)).isNull();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header(REPLAYED)).isEqualTo("true");
        assertThat(second.contentType()).isEqualTo(first.contentType());
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(Effects.of(word)).isEqualTo(1);
    }

    @Test
    void doesItEachTimeWithoutAKey() {
        // Given
        given().contentType("application/json").body(wish(word)).post("/api/test/once/public");
        // When
        given().contentType("application/json").body(wish(word)).post("/api/test/once/public");
        // Then
        assertThat(Effects.of(word)).isEqualTo(2);
    }

    @Test
    void refusesAKeyThatBelongsToAnotherBody() {
        // Given
        post("public", wish(word));
        // When
        Response other = post("public", wish(word + "x"));
        // Then
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.<String>path("code")).isEqualTo("IDEMPOTENCY_MISMATCH");
        assertThat(Effects.of(word + "x")).isZero();
    }

    @Test
    @Proves("JOIN-110")
    void doesOneEffectForFiftyAtOnce() throws InterruptedException {
        // Given
        Callable<Response> call = () -> post("slow", wish(word));
        var threads = Executors.newFixedThreadPool(50);
        // When
        var answers = threads.invokeAll(Collections.nCopies(50, call));
        // Then
        threads.shutdown();
        List<Response> all = answers.stream().map(IdempotencyTest::join).toList();
        assertThat(Effects.of(word)).isEqualTo(1);
        assertThat(all).extracting(Response::statusCode).containsOnly(200, 409);
        assertThat(all)
                .filteredOn(answer -> answer.statusCode() == 200 && answer.header(REPLAYED) == null)
                .hasSize(1);
        assertThat(all)
                .filteredOn(answer -> answer.statusCode() == 409)
                .isNotEmpty()
                .allSatisfy(answer -> {
                    assertThat(answer.<String>path("code")).isEqualTo("IDEMPOTENCY_IN_PROGRESS");
                    assertThat(answer.header("Retry-After")).isEqualTo("1");
                });
    }

    @Test
    void replaysWhatWasCommittedAlthoughTheAnswerNeverLeft() {
        // Given
        Response lost = post("crash", wish(word));
        // When
        Response retry = post("crash", wish(word));
        // Then
        assertThat(lost.statusCode()).isEqualTo(500);
        assertThat(retry.statusCode()).isEqualTo(200);
        assertThat(retry.header(REPLAYED)).isEqualTo("true");
        assertThat(retry.<String>path("word")).isEqualTo(word);
        assertThat(Effects.of(word)).isEqualTo(1);
    }

    @Test
    void runsAgainWhatDiedBeforeItsCommit() {
        // Given
        post("public", wish(word));
        Effects.run("update idempotent_requests set status = null, body = null, lease = gen_random_uuid(),"
                + " lease_until = now() - interval '1 second' where body like '%" + word + "%'");
        // When
        Response retry = post("public", wish(word));
        // Then
        assertThat(retry.statusCode()).isEqualTo(201);
        assertThat(retry.header(REPLAYED)).isNull();
        assertThat(Effects.of(word)).isEqualTo(2);
    }

    @Test
    void commitsNothingOnceAnotherRequestHasTakenTheKeyOver() {
        // Given
        var thread = Executors.newSingleThreadExecutor();
        var sleeper = thread.submit(() -> post("gated", wish(word)));
        String row = "where key_digest = '%s'".formatted(Fingerprint.of("public", "/api/test/once/gated", key));
        eventually(() -> assertThat(Effects.count("select count(*) from idempotent_requests " + row))
                .isEqualTo(1));
        Effects.run("update idempotent_requests set lease = gen_random_uuid() " + row);
        // When
        OnceResource.GATE.release();
        Response zombie = join(sleeper);
        // Then
        thread.shutdown();
        assertThat(zombie.statusCode()).isEqualTo(409);
        assertThat(Effects.of(word)).isZero();
    }

    @Test
    void leavesTheKeyFreeAfterARefusal() {
        // Given
        Response refused = post("refused", wish(word));
        // When
        Response other = post("refused", wish(word + "x"));
        // Then
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.<String>path("code")).isEqualTo("FORBIDDEN");
    }

    @Test
    void keepsWhereTheThingIs() {
        // Given
        Response first = post("located", wish(word));
        // When
        Response second = post("located", wish(word));
        // Then
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .contains("/api/things/");
    }

    @Test
    void replaysAnAnswerThatIsEmpty() {
        // Given
        post("nothing", wish(word));
        // When
        Response second = post("nothing", wish(word));
        // Then
        assertThat(second.statusCode()).isEqualTo(204);
        assertThat(second.header(REPLAYED)).isEqualTo("true");
        assertThat(Effects.of(word)).isEqualTo(1);
    }

    @Test
    void keepsNothingOfASecretThatIsShownOnce() {
        // Given
        Response first = post("secret", wish(word));
        // When
        Response second = post("secret", wish(word));
        // Then
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(410);
        assertThat(second.<String>path("code")).isEqualTo("SECRET_ALREADY_SHOWN");
        assertThat(Effects.of(word)).isEqualTo(1);
        assertThat(kept(word)).isZero();
    }

    @Test
    void makesTheTokenOfAReplayAnew() {
        // Given
        Response first = post("token", wish(word));
        // When
        Response second = post("token", wish(word));
        // Then
        assertThat(first.<String>path("token")).startsWith("canary-");
        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(second.<String>path("token")).isEqualTo("made anew for " + first.path("id"));
        assertThat(kept("canary-")).isZero();
    }

    @Test
    void knowsTwoTenantsApart() {
        // Given
        var acme = People.tenant("acme").owner();
        var other = People.tenant("other").owner();
        // When
        Response first = send(acme.calls(), key, "tenant", wish(word));
        Response second = send(other.calls(), key, "tenant", wish(word + "x"));
        Response again = send(acme.calls(), key, "tenant", wish(word));
        // Then
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.header(REPLAYED)).isNull();
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void asksForTheDoorBeforeTheKey() {
        // When
        Response stranger = post("tenant", wish(word));
        // Then
        assertThat(stranger.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with a space in it", "ümlaut-ümlaut-ümlaut"})
    void refusesWhatIsNoKey(String bad) {
        // When
        Response refusal = sendAs(bad, wish(word));
        // Then
        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.<String>path("code")).isEqualTo("IDEMPOTENCY_KEY_INVALID");
        assertThat(Effects.of(word)).isZero();
    }

    @Test
    void takesAKeyOf255CharactersAndNotOneMore() {
        // When
        int longest = sendAs("k".repeat(255), wish("long")).statusCode();
        int tooLong = sendAs("k".repeat(256), wish("long")).statusCode();
        // Then
        assertThat(List.of(longest, tooLong)).containsExactly(201, 400);
    }

    @Test
    void refusesABodyOver256KiBAsEver() {
        // When
        Response refusal = post("public", wish("x".repeat(300_000)));
        // Then
        assertThat(refusal.statusCode()).isEqualTo(413);
    }

    @Test
    void leavesBadJsonToTheOneWhoReadsIt() {
        // When
        Response refusal = post("public", "{\"word\": ");
        // Then
        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.<String>path("code")).isEqualTo("MALFORMED_REQUEST");
    }

    @Test
    void forgetsAKeyAfterADay() {
        // Given
        post("public", wish(word));
        Effects.run("update idempotent_requests set created_at = created_at - interval '25 hours' where body like '%"
                + word + "%'");
        // When
        forgetting.forget();
        // Then
        assertThat(kept(word)).isZero();
    }

    private static int kept(String words) {
        return Effects.count("select count(*) from idempotent_requests where body like '%" + words + "%'");
    }

    private Response post(String path, String body) {
        return send(given().contentType("application/json"), key, path, body);
    }

    private static Response send(RequestSpecification request, String key, String path, String body) {
        return request.header("Idempotency-Key", key).body(body).post("/api/test/once/" + path);
    }

    private static Response sendAs(String key, String body) {
        return send(given().contentType("application/json"), key, "public", body);
    }

    private static String wish(String word) {
        return "{\"word\":\"%s\"}".formatted(word);
    }

    private static <T> T join(java.util.concurrent.Future<T> future) {
        try {
            return future.get();
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }
}
