package dev.livegate.checklist.look.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.checklist.look.SiteCheck;
import dev.livegate.checklist.look.Sites;
import dev.livegate.platform.check.Verdict;
import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.Call;
import dev.livegate.sandbox.host.HttpHost;
import dev.livegate.testing.Proves;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The looks that ask an API more than one question: true, false, and broken. */
class ApiChecksTest {

    private static final Sites SITES = new Sites();
    private static final Answer SILENCE = Answer.empty(204).withheld(Duration.ZERO);
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    @AfterAll
    static void close() {
        SITES.close();
    }

    record Row(String about, String status, String words, Function<Call, Answer> app) {

        @Override
        public String toString() {
            return about;
        }
    }

    static Stream<Row> origins() {
        Answer ok = Answer.text(200, "ok");
        return Stream.of(
                new Row("one origin for page and API", "passed", "own pages", call -> ok),
                new Row("no answer to OPTIONS", "passed", "own pages", call -> preflight(call, Answer.empty(405), ok)),
                new Row("its own alone", "passed", "own pages", call -> allowing(call, ApiChecksTest::isOwn)),
                new Row("whoever asks", "failed", "https://stranger.example", call -> allowing(call, origin -> true)),
                new Row(
                        "whoever begins like it",
                        "failed",
                        "localhost.stranger.example",
                        call -> allowing(call, origin -> origin.startsWith("http://localhost"))),
                new Row("a frame without origin", "failed", "null", call -> allowing(call, "null"::equals)),
                new Row(
                        "everybody, and only beside the answer",
                        "failed",
                        "every origin",
                        call -> preflight(call, Answer.empty(204), ok.with(ALLOWED, "*"))),
                new Row(
                        "not even itself",
                        "failed",
                        "refuses requests of its own pages",
                        call -> call.header("origin").isPresent() ? Answer.empty(403) : ok),
                new Row(
                        "a preflight that breaks it",
                        "failed",
                        "breaks it",
                        call -> preflight(call, Answer.empty(500), ok)),
                new Row("a limit", "deferred", "could not be seen", call -> limited(call, ok)),
                new Row("silence", "deferred", "could not be seen", call -> preflight(call, SILENCE, ok)));
    }

    @ParameterizedTest
    @MethodSource("origins")
    @Proves("LIST-56")
    void keepsStrangersOutAndLetsTheAppItselfIn(Row row) {
        // When
        Verdict verdict = judged(new StrangersAreKeptOut(), row);
        // Then
        assertThat(verdict.status()).as(verdict.message()).hasToString(row.status);
        assertThat(verdict.message()).contains(row.words);
    }

    static Stream<Row> tokens() {
        return Stream.of(
                new Row("a refusal", "passed", "refused", call -> Answer.empty(401)),
                new Row("a way to the sign-in", "passed", "refused", call -> token(call, Answer.redirect("/login"))),
                new Row("an open door", "failed", "opens", call -> token(call, Answer.text(200, "hello"))),
                new Row("a breakdown", "failed", "breaks", call -> token(call, Answer.empty(500))),
                new Row("silence", "deferred", "could not be seen", call -> token(call, SILENCE)),
                new Row("a limit", "deferred", "could not be seen", call -> token(call, Answer.empty(429))),
                new Row("a door that fell off", "deferred", "could not be seen", call -> Answer.empty(503)),
                new Row("no door", "warning", "no address", call -> Answer.empty(404)));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    @Proves("LIST-141")
    void refusesForgedTokens(Row row) {
        // When
        Verdict verdict = judged(new ForgedTokensAreRefused(), row);
        // Then
        assertThat(verdict.status()).as(verdict.message()).hasToString(row.status);
        assertThat(verdict.message()).contains(row.words);
    }

    static Stream<Row> bodies() {
        return Stream.of(
                new Row("a refusal", "passed", "refused", call -> login(call, Answer.empty(400))),
                new Row("a breakdown", "failed", "breaks /api/auth/login", call -> login(call, Answer.empty(502))),
                new Row("thanks", "failed", "takes what cannot be read", call -> login(call, Answer.empty(204))),
                new Row("silence", "deferred", "could not be seen", call -> login(call, SILENCE)),
                new Row("a limit", "deferred", "could not be seen", call -> login(call, Answer.empty(429))),
                new Row("a page for everything", "warning", "no address", call -> Answer.html(200, "<h1>Hello</h1>")),
                new Row("health alone", "warning", "no address", call -> health(call, Answer.text(200, "ok"))),
                new Row("health that breaks", "failed", "/api/health", call -> health(call, Answer.empty(500))));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    @Proves("LIST-150")
    void refusesWhatCannotBeRead(Row row) {
        // When
        Verdict verdict = judged(new BrokenBodiesAreRefused(), row);
        // Then
        assertThat(verdict.status()).as(verdict.message()).hasToString(row.status);
        assertThat(verdict.message()).contains(row.words);
    }

    private static Verdict judged(SiteCheck check, Row row) {
        try (HttpHost host = HttpHost.open(0, row.app::apply)) {
            return check.judge(SITES.at(host.url()));
        } catch (Exception fault) {
            throw new AssertionError(fault);
        }
    }

    private static boolean isOwn(String origin) {
        return origin.matches("http://localhost:\\d+");
    }

    private static Answer allowing(Call call, Function<String, Boolean> whom) {
        return call.header("origin")
                .filter(whom::apply)
                .map(origin -> Answer.empty(204).with(ALLOWED, origin))
                .orElse(Answer.empty(204));
    }

    private static Answer preflight(Call call, Answer asked, Answer otherwise) {
        return call.method().equals("OPTIONS") ? asked : otherwise;
    }

    private static Answer limited(Call call, Answer otherwise) {
        return call.header("origin").isPresent() ? Answer.empty(429) : otherwise;
    }

    private static Answer token(Call call, Answer shown) {
        return call.header("authorization").isPresent() ? shown : Answer.empty(401);
    }

    private static Answer login(Call call, Answer taken) {
        return call.path().equals("/api/auth/login") ? taken : Answer.empty(404);
    }

    private static Answer health(Call call, Answer taken) {
        return call.path().equals("/api/health") ? taken : Answer.empty(404);
    }
}
