package dev.livegate.platform.outbound.http;

import dev.livegate.platform.outbound.Target;
import dev.livegate.platform.secret.Secret;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One call to make. Without further words: ten seconds, 256 KiB, redirects reported and not followed. */
public record Request(
        Method method,
        Target target,
        Map<String, String> headers,
        byte @Nullable [] body,
        Duration deadline,
        Redirects redirects,
        int maxBytes,
        @Nullable Secret bearer) {

    public static final Duration LONGEST = Duration.ofSeconds(10);
    public static final int MOST_BYTES = 256 * 1024;

    public enum Method {
        GET,
        HEAD,
        POST,
        DELETE,
        OPTIONS
    }

    public enum Redirects {
        REPORT,
        FOLLOW
    }

    public static Request get(Target target) {
        return of(Method.GET, target, null);
    }

    public static Request head(Target target) {
        return of(Method.HEAD, target, null);
    }

    public static Request options(Target target) {
        return of(Method.OPTIONS, target, null);
    }

    public static Request delete(Target target) {
        return of(Method.DELETE, target, null);
    }

    public static Request post(Target target, String contentType, byte[] body) {
        return of(Method.POST, target, body).header("content-type", contentType);
    }

    public Request header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Request(method, target, Map.copyOf(more), body, deadline, redirects, maxBytes, bearer);
    }

    /** Sent to this origin only, and struck out wherever the answer repeats it. */
    public Request bearer(Secret token) {
        return new Request(method, target, headers, body, deadline, redirects, maxBytes, token);
    }

    public Request within(Duration limit) {
        Duration bounded = limit.compareTo(LONGEST) < 0 ? limit : LONGEST;
        return new Request(method, target, headers, body, bounded, redirects, maxBytes, bearer);
    }

    public Request atMost(int bytes) {
        int bounded = Math.min(bytes, MOST_BYTES);
        return new Request(method, target, headers, body, deadline, redirects, bounded, bearer);
    }

    /** Follows at most five redirects of a GET or HEAD. */
    public Request following() {
        return new Request(method, target, headers, body, deadline, Redirects.FOLLOW, maxBytes, bearer);
    }

    /** The next call after a redirect: another origin gets nothing that was meant for this one. */
    Request redirected(Target next) {
        boolean same = next.origin().equals(target.origin());
        return new Request(
                method, next, same ? headers : Map.of(), body, deadline, redirects, maxBytes, same ? bearer : null);
    }

    @Override
    public String toString() {
        return method + " " + target.origin();
    }

    private static Request of(Method method, Target target, byte @Nullable [] body) {
        return new Request(method, target, Map.of(), body, LONGEST, Redirects.REPORT, MOST_BYTES, null);
    }
}
