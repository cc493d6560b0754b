package dev.livegate.platform.access.token;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * The strict outer form: exactly what our own signer writes passes, so that no clever header or encoding ever reaches
 * the code that verifies.
 */
record TokenShape(ObjectNode header, ObjectNode claims) {

    private static final int MOST_CHARACTERS = 4096;
    private static final int SIGNATURE_BYTES = 64;
    private static final Set<String> HEADERS = Set.of("alg", "kid", "typ");
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(4)
                            .maxNumberLength(20)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static TokenShape of(String token) {
        if (token.length() > MOST_CHARACTERS) {
            throw TokenProblem.invalidToken();
        }
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || decode(parts[2]).length != SIGNATURE_BYTES) {
            throw TokenProblem.invalidToken();
        }
        return new TokenShape(object(parts[0]), object(parts[1]));
    }

    void require(Purpose purpose) {
        boolean right = names(header).equals(HEADERS)
                && text(header, "alg").equals("ES256")
                && text(header, "typ").equals(purpose.type)
                && text(claims, "aud").equals(purpose.audience)
                && !text(claims, "sub").isEmpty()
                && isSecond("exp")
                && isSecond("iat")
                && lasts().compareTo(purpose.life) <= 0;
        if (!right) {
            throw TokenProblem.invalidToken();
        }
    }

    String keyId() {
        return text(header, "kid");
    }

    private boolean isSecond(String claim) {
        JsonNode value = claims.path(claim);
        return value.isIntegralNumber() && value.canConvertToLong() && value.longValue() > 0;
    }

    /** From its first second, however long ago that was: nobody is given more than the purpose allows. */
    private Duration lasts() {
        return Duration.ofSeconds(
                claims.path("exp").longValue() - claims.path("iat").longValue());
    }

    private static String text(ObjectNode object, String name) {
        JsonNode value = object.path(name);
        return value.isTextual() ? value.textValue() : "";
    }

    private static Set<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return Set.copyOf(names);
    }

    private static ObjectNode object(String part) {
        try {
            if (JSON.readTree(decode(part)) instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException unreadable) {
            throw TokenProblem.invalidToken();
        }
        throw TokenProblem.invalidToken();
    }

    /** One spelling per value: no padding, no other alphabet, no stray bits at the end. */
    private static byte[] decode(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            throw TokenProblem.invalidToken();
        }
        throw TokenProblem.invalidToken();
    }
}
