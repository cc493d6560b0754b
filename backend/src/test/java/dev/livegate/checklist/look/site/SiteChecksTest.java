package dev.livegate.checklist.look.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.checklist.facts.Observation;
import dev.livegate.checklist.look.SiteCheck;
import dev.livegate.checklist.look.Sites;
import dev.livegate.checklist.template.TemplateTest;
import dev.livegate.platform.check.Checks;
import dev.livegate.platform.check.Verdict;
import dev.livegate.sandbox.customer.CustomerApp;
import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.Call;
import dev.livegate.sandbox.host.HttpHost;
import dev.livegate.testing.Proves;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every look from outside: at the sandbox's app, at an app that has it wrong, and at one that answers nothing but 500. */
class SiteChecksTest {

    private static final Sites SITES = new Sites();
    private static final List<SiteCheck> SHELF = List.of(
            new PageAnswers(),
            new SearchEnginesSeeWhatItIs(),
            new LinksShowAPicture(),
            new SitemapIsThere(),
            new RobotsMayCome(),
            new TermsAreLinked(),
            new PrivacyIsLinked(),
            new CookiesAreExplained(),
            new VisitsAreCounted(),
            new NoSecretInThePage(),
            new BuildIsNamed(),
            new AssetsAreLight(),
            new StrangersAreKeptOut(),
            new RequestsAreCounted(),
            new ForgedTokensAreRefused(),
            new BrokenBodiesAreRefused(),
            new WebhooksAskForASignature(),
            new ApiIsDescribed(),
            new ApiCanBeTried(),
            new DomainIsOwn());

    @AfterAll
    static void close() {
        SITES.close();
    }

    /** How each ends at the sandbox's app, and at an app that has it wrong and why. */
    record Row(SiteCheck check, String healthy, String wrong, Function<Call, Answer> app) {

        @Override
        public String toString() {
            return check.id() + " " + wrong;
        }
    }

    static Stream<Row> rows() {
        return Stream.of(
                row(
                        new PageAnswers(),
                        "passed",
                        "shows no page",
                        html("Welcome to nginx!").and(503)),
                row(new PageAnswers(), "passed", "placeholder", html("<h1>Welcome to nginx!</h1>")),
                row(new SearchEnginesSeeWhatItIs(), "passed", "no title", html("<title> </title>")),
                row(new SearchEnginesSeeWhatItIs(), "passed", "no description", html("<title>Acme</title>")),
                row(new LinksShowAPicture(), "passed", "no og:title", html("")),
                row(
                        new LinksShowAPicture(),
                        "passed",
                        "no og:image",
                        html("<meta property=\"og:title\" content=\"A\">")),
                row(
                        new LinksShowAPicture(),
                        "passed",
                        "not there",
                        html("<meta property='og:title' content='A'><meta content=/gone.png property=og:image >")),
                row(new SitemapIsThere(), "passed", "no /sitemap.xml", html("")),
                row(new SitemapIsThere(), "passed", "no sitemap", text("hello")),
                row(new RobotsMayCome(), "passed", "no /robots.txt", html("")),
                row(
                        new RobotsMayCome(),
                        "passed",
                        "shuts every search engine out",
                        text("User-agent: *\nDisallow: /\n")),
                row(new RobotsMayCome(), "passed", "shuts", text("User-agent: a\nUser-Agent: *\ndisallow:/ # all\n")),
                row(new TermsAreLinked(), "passed", "links to no", html("<a href=\"/about\">Terms</a>")),
                row(new TermsAreLinked(), "passed", "leads to nothing", onlyRoot("<a href=\"/terms\">Terms</a>")),
                row(new PrivacyIsLinked(), "passed", "links to no", html("")),
                row(new CookiesAreExplained(), "passed", "explains none", html("").with("Set-Cookie", "a=b")),
                row(new VisitsAreCounted(), "failed", "no script", html("")),
                row(
                        new NoSecretInThePage(),
                        "passed",
                        "secret key",
                        html("<script>k='sk_live_4eC39HqLyjWDarjt'</script>")),
                row(
                        new NoSecretInThePage(),
                        "passed",
                        "secret key",
                        script("a='eyJ.eyJyb2xlIjoic2VydmljZV9yb2xlIn0.x'")),
                row(new AssetsAreLight(), "passed", "not there", onlyRoot("<script src=\"/app.js\"></script>")),
                row(new AssetsAreLight(), "passed", "uncompressed", script("x".repeat(5000))),
                row(new AssetsAreLight(), "passed", "fetch every file anew", script("x")),
                row(
                        new StrangersAreKeptOut(),
                        "passed",
                        "anybody",
                        html("").with("Access-Control-Allow-Origin", "https://stranger.example")),
                row(
                        new StrangersAreKeptOut(),
                        "passed",
                        "every origin",
                        html("").with("Access-Control-Allow-Origin", "*")),
                row(new RequestsAreCounted(), "passed", "as many requests", html("")),
                row(new ForgedTokensAreRefused(), "passed", "forged token opens", opensForAnyToken()),
                row(new BrokenBodiesAreRefused(), "passed", "breaks /api/auth/login", html("").and(500)),
                row(new WebhooksAskForASignature(), "passed", "nobody signed", html("")),
                row(new WebhooksAskForASignature(), "passed", "Nothing takes", html("").and(404)),
                row(new ApiIsDescribed(), "passed", "no OpenAPI", text("{\"openapi\":\"3.1.0\"}")),
                row(new ApiCanBeTried(), "failed", "no page", text("")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    @Proves({
        "LIST-55 to LIST-57",
        "LIST-60",
        "LIST-62",
        "LIST-105",
        "LIST-106",
        "LIST-108",
        "LIST-110 to LIST-114",
        "LIST-121",
        "LIST-133",
        "LIST-134",
        "LIST-141",
        "LIST-149",
        "LIST-150"
    })
    void passesTheSandboxAndFailsWhatIsWrong(Row row) {
        try (CustomerApp app = CustomerApp.start();
                HttpHost host = HttpHost.open(0, row.app::apply)) {
            // When
            Verdict healthy = judged(row.check, app.url());
            Verdict wrong = judged(row.check, host.url());
            // Then
            assertThat(healthy.status()).as(healthy.message()).hasToString(row.healthy);
            assertThat(wrong.status()).as(wrong.message()).hasToString("failed");
            assertThat(wrong.message()).contains(row.wrong);
        }
    }

    @Test
    void saysOfAnAppThatIsDownNothingGoodButWhatNeedsNoApp() {
        try (HttpHost broken = HttpHost.open(0, call -> Answer.empty(500))) {
            // When
            List<String> good = SHELF.stream()
                    .filter(check -> check.after().isEmpty())
                    .filter(check -> !(check instanceof DomainIsOwn))
                    .filter(check -> judged(check, broken.url()).status().carries())
                    .map(SiteCheck::id)
                    .toList();
            // Then
            assertThat(good).isEmpty();
            assertThat(new Checks<>(SHELF).ids()).startsWith(SiteCheck.PAGE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 404, 500})
    @Proves({"LIST-57", "LIST-61", "LIST-105", "LIST-106", "LIST-108", "LIST-110 to LIST-114"})
    void learnsOfAnAppThatIsDownOnlyThatItIsDown(int status) {
        try (HttpHost broken = HttpHost.open(
                0, call -> status == 0 ? Answer.empty(204).withheld(Duration.ZERO) : Answer.empty(status))) {
            // When
            Map<String, String> found = SITES.found(broken.url(), SHELF).stream()
                    .collect(Collectors.toMap(
                            Observation::fact, one -> one.status().name()));
            // Then
            assertThat(found).isEqualTo(Map.of("web.page", "failed", "web.own-domain", "warning"));
        }
    }

    @Test
    void findsEveryFactThatAnItemAsksItFor() {
        // When
        List<String> asked = TemplateTest.template().items().stream()
                .flatMap(item -> item.facts().stream())
                .filter(fact -> fact.startsWith("web."))
                .distinct()
                .toList();
        // Then
        assertThat(SHELF.stream().map(SiteCheck::id)).containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    @Proves({"LIST-54", "LIST-58"})
    void knowsNamesThatHostsLend() {
        // When
        List<String> verdicts = Stream.of("https://acme.onrender.com", "https://app.acme.com", "http://localhost:5000")
                .map(url -> new DomainIsOwn().judge(SITES.at(url)).status().name())
                .toList();
        // Then
        assertThat(verdicts).containsExactly("failed", "passed", "warning");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<meta name='build' content='7c1f0de'> | passed",
                "<script src='/assets/index-B3xk9Qa1.js'></script> | passed",
                "<script src='/assets/index-BxkZQaWd.js'></script> | passed",
                "<script src='/0a1b2c3d4e5f60718293.js'></script> | passed",
                "<script src='/vendor-bootstrap.js'></script> | failed",
                "<script src='/javascripts.js'></script> | failed",
                "<script src='/app.js'></script> | failed"
            })
    @Proves("LIST-61")
    void knowsABuildByItsTagOrByTheNamesOfItsFiles(String page, String verdict) {
        try (HttpHost host = HttpHost.open(0, html(page)::apply)) {
            // When
            Verdict judged = judged(new BuildIsNamed(), host.url());
            // Then
            assertThat(judged.status()).hasToString(verdict);
        }
    }

    @Test
    @Proves({"LIST-114", "LIST-134"})
    void seesAScriptThatCountsVisitsAndAPageToTryTheApi() {
        try (HttpHost host = HttpHost.open(0, html("<script src='https://eu.posthog.com/array.js'></script>")::apply)) {
            // When
            List<Verdict> verdicts = Stream.of(new VisitsAreCounted(), new ApiCanBeTried())
                    .map(check -> judged(check, host.url()))
                    .toList();
            // Then
            assertThat(verdicts)
                    .allSatisfy(verdict ->
                            assertThat(verdict.status()).as(verdict.message()).hasToString("passed"));
        }
    }

    private static Verdict judged(SiteCheck check, String url) {
        try {
            return check.judge(SITES.at(url, "stripe"));
        } catch (Exception fault) {
            throw new AssertionError(fault);
        }
    }

    private static Row row(SiteCheck check, String healthy, String wrong, Function<Call, Answer> app) {
        return new Row(check, healthy, wrong, app);
    }

    /** The same answer to everything. */
    private record Same(Answer answer) implements Function<Call, Answer> {

        @Override
        public Answer apply(Call call) {
            return answer;
        }

        Same and(int status) {
            return new Same(new Answer(status, answer.headers(), answer.body(), answer.timing()));
        }

        Same with(String name, String value) {
            return new Same(answer.with(name, value));
        }
    }

    private static Same html(String text) {
        return new Same(Answer.html(200, "<!doctype html><html>" + text + "</html>"));
    }

    private static Same text(String text) {
        return new Same(Answer.text(200, text));
    }

    private static Function<Call, Answer> onlyRoot(String text) {
        return call -> call.path().equals("/") ? html(text).answer : Answer.empty(404);
    }

    private static Function<Call, Answer> script(String code) {
        Answer page = html("<script type=module src='/app.js'></script>").answer;
        return call -> call.path().equals("/") ? page : Answer.text(200, code);
    }

    private static Function<Call, Answer> opensForAnyToken() {
        return call -> Answer.empty(call.header("authorization").isPresent() ? 200 : 401);
    }
}
