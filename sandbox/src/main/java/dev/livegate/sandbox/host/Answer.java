package dev.livegate.sandbox.host;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a handler wants sent, and when; an answer that is withheld ends in a closed connection instead. */
public record Answer(int status, Map<String, String> headers, byte[] body, Timing timing) {
    public static final Duration SLOW = Duration.ofSeconds(3);
    public static final Duration NEVER = Duration.ofSeconds(60);

    private static final Timing AT_ONCE = new Timing(Duration.ZERO, true);

    public record Timing(Duration after, boolean sent) {}

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0], AT_ONCE);
    }

    public static Answer text(int status, String text) {
        return empty(status).holding("text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer html(int status, String html) {
        return empty(status).holding("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer json(int status, Object value) {
        return empty(status).holding("application/json", Json.bytes(value));
    }

    public static Answer redirect(String location) {
        return empty(302).with("Location", location);
    }

    /** The connection stays open and silent for a minute, then closes. */
    public static Answer hanging() {
        return empty(204).withheld(NEVER);
    }

    public Answer with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body, timing);
    }

    public Answer holding(String type, byte[] content) {
        return new Answer(status, headers, content, timing).with("Content-Type", type);
    }

    public Answer after(Duration wait) {
        return new Answer(status, headers, body, new Timing(wait, true));
    }

    public Answer withheld(Duration wait) {
        return new Answer(status, headers, body, new Timing(wait, false));
    }
}
