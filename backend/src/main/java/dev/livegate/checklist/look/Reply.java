package dev.livegate.checklist.look;

import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.outbound.http.Exchange;
import dev.livegate.platform.outbound.http.Failure;
import dev.livegate.platform.outbound.http.Outcome;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the app answered. Zero as a status means that nobody did, and the sentence says why. */
public record Reply(int status, Optional<Exchange> exchange, String sentence) {

    private static final Pattern PIECE = Pattern.compile("bytes \\d{1,15}-(\\d{1,15})/(\\d{1,15})");
    private static final int LONGEST_WORD = 256;

    static Reply of(Outcome outcome) {
        return outcome instanceof Exchange exchange
                ? new Reply(exchange.status(), Optional.of(exchange), "It answers " + exchange.status() + ".")
                : new Reply(0, Optional.empty(), ((Failure) outcome).sentence());
    }

    static Reply refused(String sentence) {
        return new Reply(0, Optional.empty(), sentence);
    }

    /** Nobody answered, or only that we had asked too often: neither says what would have been there. */
    public boolean isUnseen() {
        return status == 0 || status == 429;
    }

    /** What a check says then: what was known stays known. */
    public Verdict unseen() {
        return Verdict.deferred("It could not be seen. " + sentence);
    }

    public boolean isOk() {
        return status == 200;
    }

    public boolean isRefusal() {
        return status == 400 || status == 401 || status == 403;
    }

    public String text() {
        return exchange.map(Exchange::text).orElse("");
    }

    /** More would have come, but an answer may hold no more. */
    public boolean isCut() {
        return exchange.map(Exchange::truncated).orElse(false);
    }

    /** Where the next piece of a file begins: a little earlier than this one ends, so that no word is torn apart. */
    Optional<Long> goesOnAt() {
        return header("content-range")
                .map(PIECE::matcher)
                .filter(piece -> status == 206 && piece.matches())
                .filter(piece -> Long.parseLong(piece.group(1)) + 1 < Long.parseLong(piece.group(2)))
                .map(piece -> Long.parseLong(piece.group(1)) + 1 - LONGEST_WORD);
    }

    public Optional<String> header(String name) {
        return exchange.flatMap(one -> one.header(name));
    }

    public boolean isHtml() {
        return header("content-type").orElse("").toLowerCase(Locale.ROOT).contains("text/html");
    }

    public boolean has(String header) {
        return header(header).isPresent();
    }
}
