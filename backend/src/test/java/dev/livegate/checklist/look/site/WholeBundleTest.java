package dev.livegate.checklist.look.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.checklist.look.Sites;
import dev.livegate.platform.check.Verdict;
import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.Call;
import dev.livegate.sandbox.host.HttpHost;
import dev.livegate.testing.Proves;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers load is searched wherever the page names it, and to its end. */
class WholeBundleTest {

    private static final Sites SITES = new Sites();
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");
    private static final String SECRET = "sk_live_4eC39HqLyjWDarjt";
    private static final int PIECE = 256 * 1024;

    @AfterAll
    static void close() {
        SITES.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<script src='main.js'></script>                             | /main.js",
                "<script src='./assets/main.js?v=1'></script>                | /assets/main.js",
                "<base href='/shop/'><script src=main.js defer></script>     | /shop/main.js",
                "<base href='/shop/'><script src='/main.js'></script>        | /main.js",
                "<link rel='modulepreload' crossorigin href='/chunk.js'>     | /chunk.js",
                "<script src='HERE/full.js'></script>                        | /full.js",
            })
    @Proves("LIST-60")
    void isSearchedWhereverItIs(String page, String file) {
        try (HttpHost host = HttpHost.open(
                0,
                call -> call.path().equals("/")
                        ? Answer.html(
                                200,
                                page.replace(
                                        "HERE", "http://" + call.header("host").orElseThrow()))
                        : Answer.text(call.path().equals(file) ? 200 : 404, SECRET))) {
            // When
            Verdict verdict = new NoSecretInThePage().judge(SITES.at(host.url()));
            // Then
            assertThat(verdict.status()).as(verdict.message()).hasToString("failed");
        }
    }

    @Test
    void isNotWhatOthersGiveOut() {
        try (HttpHost other = HttpHost.open(0, call -> Answer.text(200, SECRET));
                HttpHost host = HttpHost.open(
                        0,
                        call -> call.path().equals("/")
                                ? Answer.html(
                                        200,
                                        "<script src='" + other.url() + "/x.js'></script>"
                                                + "<script src='data:text/javascript,1'></script><script src='a b|c'></script>")
                                : Answer.text(200, SECRET))) {
            // When
            Verdict verdict = new NoSecretInThePage().judge(SITES.at(host.url()));
            // Then
            assertThat(verdict.status()).as(verdict.message()).hasToString("passed");
        }
    }

    /** Also where the border between two pieces goes right through it. */
    @ParameterizedTest
    @ValueSource(ints = {PIECE - 10, PIECE + 10, 3 * PIECE})
    @Proves("LIST-60")
    void isSearchedToItsEnd(int place) {
        // When
        Verdict clean = judged("x".repeat(4 * PIECE), true);
        Verdict told = judged("x".repeat(place) + SECRET + "x".repeat(PIECE), true);
        // Then
        assertThat(clean.status()).as(clean.message()).hasToString("passed");
        assertThat(told.status()).as(told.message()).hasToString("failed");
    }

    @Test
    @Proves("LIST-60")
    void isSaidToBeSeenInPartWhereItsServerGivesOutNoPieces() {
        // When
        Verdict small = judged("x".repeat(PIECE), false);
        Verdict large = judged("x".repeat(PIECE + 1), false);
        // Then
        assertThat(small.status()).as(small.message()).hasToString("passed");
        assertThat(large.status()).as(large.message()).hasToString("warning");
    }

    @Test
    void isSaidToBeSeenInPartWhereItHasNoEnd() {
        // When
        Verdict verdict = judged("x".repeat(30 * PIECE), true);
        // Then
        assertThat(verdict.status()).as(verdict.message()).hasToString("warning");
    }

    private static Verdict judged(String bundle, boolean inPieces) {
        try (HttpHost host = HttpHost.open(
                0,
                call -> call.path().equals("/")
                        ? Answer.html(200, "<script src='/app.js'></script>")
                        : file(bundle, call, inPieces))) {
            return new NoSecretInThePage().judge(SITES.at(host.url()));
        }
    }

    private static Answer file(String bundle, Call call, boolean inPieces) {
        Matcher range = RANGE.matcher(call.header("range").orElse(""));
        if (!inPieces || !range.matches()) {
            return Answer.text(200, bundle);
        }
        byte[] whole = bundle.getBytes(StandardCharsets.UTF_8);
        int from = Integer.parseInt(range.group(1));
        int to = Math.min(whole.length, Integer.parseInt(range.group(2)) + 1);
        return Answer.empty(206)
                .holding("text/javascript", Arrays.copyOfRange(whole, from, to))
                .with("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + whole.length);
    }
}
