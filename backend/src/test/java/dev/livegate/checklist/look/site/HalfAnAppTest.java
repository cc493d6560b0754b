package dev.livegate.checklist.look.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.checklist.look.SiteCheck;
import dev.livegate.checklist.look.Sites;
import dev.livegate.platform.check.Verdict;
import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.HttpHost;
import dev.livegate.testing.Proves;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An app whose page answers and of which everything else is silent: of that nothing good is said, and nothing bad. */
class HalfAnAppTest {

    private static final Sites SITES = new Sites();
    private static final String PAGE = """
            <!doctype html><html><head><title>Acme</title>
            <meta property="og:title" content="Acme"><meta property="og:image" content="/cover.png">
            <script src="/app.js"></script></head>
            <body><a href="/terms">Terms</a> <a href="/privacy">Privacy</a> <a href="/cookies">Cookies</a></body></html>
            """;

    @AfterAll
    static void close() {
        SITES.close();
    }

    static Stream<SiteCheck> beyondThePage() {
        return Stream.of(
                new LinksShowAPicture(),
                new SitemapIsThere(),
                new RobotsMayCome(),
                new TermsAreLinked(),
                new PrivacyIsLinked(),
                new CookiesAreExplained(),
                new NoSecretInThePage(),
                new AssetsAreLight(),
                new StrangersAreKeptOut(),
                new RequestsAreCounted(),
                new ForgedTokensAreRefused(),
                new BrokenBodiesAreRefused(),
                new WebhooksAskForASignature(),
                new ApiIsDescribed(),
                new ApiCanBeTried());
    }

    @ParameterizedTest
    @MethodSource("beyondThePage")
    @Proves({
        "LIST-55",
        "LIST-56",
        "LIST-60",
        "LIST-62",
        "LIST-105",
        "LIST-106",
        "LIST-108",
        "LIST-111 to LIST-113",
        "LIST-121",
        "LIST-133",
        "LIST-134",
        "LIST-141",
        "LIST-149",
        "LIST-150"
    })
    void leavesOpenWhatNobodyAnswered(SiteCheck check) throws Exception {
        try (HttpHost host = HttpHost.open(
                0,
                call -> call.path().equals("/")
                        ? Answer.html(200, PAGE)
                        : Answer.empty(204).withheld(Duration.ZERO))) {
            // When
            Verdict verdict = check.judge(SITES.at(host.url(), "stripe"));
            // Then
            assertThat(verdict.status()).as(verdict.message()).hasToString("deferred");
        }
    }
}
