package dev.livegate.checklist.look;

import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.outbound.http.Exchange;
import dev.livegate.platform.outbound.http.Failure;
import dev.livegate.platform.outbound.http.Outcome;
import java.util.Locale;
import java.util.Optional;

/** What the app answered. Zero as a status means that nobody did, and the sentence says why. */
public record Reply(int status, Optional<Exchange> exchange, String sentence) {

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
