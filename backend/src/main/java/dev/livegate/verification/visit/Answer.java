package dev.livegate.verification.visit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.platform.outbound.http.Exchange;
import dev.livegate.platform.outbound.http.Failure;
import dev.livegate.platform.outbound.http.Outcome;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came back from one path, with the questions that probes ask of it. */
public record Answer(String path, @Nullable Outcome outcome) {

    static final Answer NONE = new Answer("", null);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SLOW = Duration.ofSeconds(2);

    public Optional<Exchange> exchange() {
        return outcome instanceof Exchange exchange ? Optional.of(exchange) : Optional.empty();
    }

    public Optional<Failure> failure() {
        return outcome instanceof Failure failure ? Optional.of(failure) : Optional.empty();
    }

    /** 0 if nothing came. */
    public int status() {
        return exchange().map(Exchange::status).orElse(0);
    }

    public boolean isRedirect() {
        return status() >= 300 && status() < 400;
    }

    public boolean isMissing() {
        return status() == 404 || status() == 405;
    }

    boolean isLocked() {
        return status() == 401 || status() == 403;
    }

    public boolean isHtml() {
        return exchange()
                .filter(one -> one.header("content-type")
                                .filter(type -> type.toLowerCase(Locale.ROOT).contains("html"))
                                .isPresent()
                        || one.text().stripLeading().toLowerCase(Locale.ROOT).startsWith("<!doctype html"))
                .isPresent();
    }

    /** Longer than anybody waits for a sign of life. */
    public boolean isSlow() {
        return time().compareTo(SLOW) > 0;
    }

    /** From the request to the first byte of the answer. */
    public Duration time() {
        return exchange()
                .map(one -> one.timings().firstByte())
                .or(() -> exchange().map(one -> one.timings().total()))
                .orElse(Duration.ZERO);
    }

    /** Nobody is at home: no answer at all, or only that of a gateway or of a crash. */
    public boolean isDead() {
        return status() == 0 || status() >= 500;
    }

    /** Ails in the same way, so that one cause is behind both; two answers that are well are not alike. */
    public boolean ailsLike(Answer other) {
        boolean sameSilence = failure().isPresent()
                && failure().map(Failure::reason).equals(other.failure().map(Failure::reason));
        boolean sameRefusal = status() != 200 && status() != 0 && status() == other.status();
        boolean samePage = isHtml() && other.isHtml() && status() == other.status();
        return sameSilence || sameRefusal || samePage || (isSlow() && other.isSlow());
    }

    /** Said to be JSON, and longer than what is read of it. */
    public boolean isCutJson() {
        return exchange()
                .filter(Exchange::truncated)
                .flatMap(one -> one.header("content-type"))
                .filter(type -> type.toLowerCase(Locale.ROOT).contains("json"))
                .isPresent();
    }

    /** Empty unless the body is JSON. */
    public Optional<JsonNode> json() {
        try {
            return exchange()
                    .map(Exchange::text)
                    .filter(text -> !text.isBlank())
                    .map(Answer::tree)
                    .filter(JsonNode::isContainerNode);
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException other) {
            throw new IllegalArgumentException(other);
        }
    }
}
