package dev.livegate.inside;

import static dev.livegate.platform.problem.RequestProblem.VALIDATION_FAILED;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A report as it came: its very bytes, who says to have signed them, and what they say. */
record Statement(byte[] body, String signature, String key, JsonNode content) {

    private static final Pattern SIGNATURE = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
    private static final Pattern PROVIDER = Pattern.compile("[a-z0-9-]{1,32}");
    private static final Duration MOST_APART = Duration.ofMinutes(5);
    private static final int MOST_FACTS = 50;
    private static final int LONGEST_DETAIL = 4000;
    // As it is written in JSON: no jsonb can hold it.
    private static final String NUL = "\\u0000";
    private static final String HMAC = "HmacSHA256";

    /** Empty if it cannot be told who signed it. */
    static Optional<Statement> read(ObjectMapper json, byte[] body, @Nullable String header) {
        String signature = header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
        if (!SIGNATURE.matcher(signature).matches()) {
            return Optional.empty();
        }
        try {
            JsonNode content = json.readTree(body);
            String key = content.path("key").asText("");
            return KEY.matcher(key).matches()
                    ? Optional.of(new Statement(body, signature, key, content))
                    : Optional.empty();
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean isSignedBy(Secret token) {
        byte[] right = token.use(this::hmac);
        return MessageDigest.isEqual(right, HexFormat.of().parseHex(signature));
    }

    /** By the clock of the app's machine, which may be a little wrong. */
    Instant at() {
        JsonNode at = content.path("at");
        if (!at.isIntegralNumber() || !at.canConvertToLong() || Math.abs(at.asLong()) > 253_402_300_799L) {
            throw wrong("at", "Give the time in whole seconds since 1970.");
        }
        return Instant.ofEpochSecond(at.asLong());
    }

    boolean isFresh(Instant now) {
        return Duration.between(at(), now).abs().compareTo(MOST_APART) <= 0;
    }

    List<Fact> facts() {
        if (content.path("version").asInt() != 1) {
            throw wrong("version", "Send version 1, as the newest pack does.");
        }
        JsonNode all = content.path("facts");
        if (!all.isArray() || all.isEmpty() || all.size() > MOST_FACTS) {
            throw wrong("facts", "Send 1 to " + MOST_FACTS + " facts.");
        }
        String provider = content.path("provider").asText("");
        if (!PROVIDER.matcher(provider).matches()) {
            throw wrong("provider", "Name the provider as the pack does.");
        }
        List<Fact> facts = new ArrayList<>();
        all.forEach(one -> facts.add(fact(one, provider)));
        return facts;
    }

    private Fact fact(JsonNode one, String provider) {
        String name = one.path("id").asText("");
        String status = one.path("status").asText("");
        boolean known =
                Arrays.stream(Fact.Status.values()).anyMatch(word -> word.name().equals(status));
        String detail = one.toString();
        if (!NAME.matcher(name).matches() || !known || detail.length() > LONGEST_DETAIL || detail.contains(NUL)) {
            throw wrong(
                    "facts", "Each fact has an id, a status of passed, failed, warning or skipped, and little more.");
        }
        return new Fact(name, Fact.Status.valueOf(status), one, provider, at());
    }

    private byte[] hmac(String token) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), HMAC));
            return mac.doFinal(body);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Problem wrong(String field, String message) {
        return VALIDATION_FAILED.because("The facts cannot be read.").field(field, message);
    }
}
