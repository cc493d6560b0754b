package dev.livegate.launch.stripe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Stripe said no, or said nothing. The request id is what Stripe's support asks for. */
public final class StripeFault extends Exception {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration USUAL_PAUSE = Duration.ofMillis(300);
    private static final int LONGEST_PAUSE = 5;

    @Schema(name = "StripeCategory")
    public enum Category {
        authentication,
        permission,
        rate_limit,
        invalid_request,
        conflict,
        api,
        network
    }

    private final Category category;
    private final int status;
    private final String code;
    private final String requestId;
    private final Duration pause;

    private StripeFault(Category category, int status, String words, String code, String requestId, Duration pause) {
        super(words, null, false, false);
        this.category = category;
        this.status = status;
        this.code = code;
        this.requestId = requestId;
        this.pause = pause;
    }

    static StripeFault silence() {
        return new StripeFault(Category.network, 0, "Stripe did not answer in time.", "", "", USUAL_PAUSE);
    }

    static StripeFault of(Response answer) {
        JsonNode error = error(answer);
        return new StripeFault(
                category(answer.getStatus()),
                answer.getStatus(),
                error.path("message").asText("Stripe answered with status " + answer.getStatus() + "."),
                error.path("code").asText(""),
                header(answer, "Request-Id"),
                pause(header(answer, "Retry-After")));
    }

    public Category category() {
        return category;
    }

    public String code() {
        return code;
    }

    public String requestId() {
        return requestId;
    }

    public boolean isMissing() {
        return status == 404;
    }

    /** The same call may go well another time. */
    public boolean isPassing() {
        return switch (category) {
            case rate_limit, conflict, api, network -> true;
            case authentication, permission, invalid_request -> false;
        };
    }

    /** Stripe keeps such an answer under the key for ever: only another key will be tried anew. */
    public boolean usesUpTheKey() {
        return category == Category.api;
    }

    Duration pause() {
        return pause;
    }

    public String sentence() {
        return switch (category) {
            case authentication -> "Stripe does not accept the key. Put a valid one under Keys.";
            case permission -> "The key may not do this at Stripe. Use one that may write products and prices.";
            case rate_limit -> "Stripe is asked too often right now. Try again in a minute.";
            case conflict -> "Stripe is still busy with the same request. Try again in a minute.";
            case api, network -> "Stripe could not be reached or broke on its side. Try again in a minute.";
            case invalid_request -> "Stripe refused: " + getMessage();
        };
    }

    private static Category category(int status) {
        return switch (status) {
            case 401 -> Category.authentication;
            case 403 -> Category.permission;
            case 409 -> Category.conflict;
            case 429 -> Category.rate_limit;
            default -> status >= 500 ? Category.api : Category.invalid_request;
        };
    }

    private static JsonNode error(Response answer) {
        try {
            return JSON.readTree(answer.readEntity(String.class)).path("error");
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }

    private static String header(Response answer, String name) {
        String value = answer.getHeaderString(name);
        return value == null ? "" : value;
    }

    private static Duration pause(String seconds) {
        return seconds.matches("\\d{1,3}")
                ? Duration.ofSeconds(Math.min(LONGEST_PAUSE, Integer.parseInt(seconds)))
                : USUAL_PAUSE;
    }
}
