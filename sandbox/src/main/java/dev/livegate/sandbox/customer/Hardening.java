package dev.livegate.sandbox.customer;

import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.Call;
import dev.livegate.sandbox.host.Handler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** The headers of a well-kept app on every answer: security, CORS for its own origin only, rate limits, compression. */
final class Hardening {
    private static final Map<String, String> SECURITY = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private final boolean tls;

    Hardening(boolean tls) {
        this.tls = tls;
    }

    Handler around(Handler next) {
        return call -> {
            var answer = isPreflight(call) ? Answer.empty(204) : next.answer(call);
            return compressed(call, harden(call, answer));
        };
    }

    private static boolean isPreflight(Call call) {
        return call.method().equals("OPTIONS")
                && call.header("access-control-request-method").isPresent();
    }

    private Answer harden(Call call, Answer answer) {
        var headers = new LinkedHashMap<>(SECURITY);
        if (tls) {
            headers.put("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
        if (call.path().startsWith("/api/")) {
            headers.put("RateLimit-Limit", "100");
            headers.put("RateLimit-Remaining", "99");
            headers.put("RateLimit-Reset", "60");
        }
        headers.putAll(cors(call));
        headers.putAll(answer.headers());
        return new Answer(answer.status(), headers, answer.body(), answer.timing());
    }

    private Map<String, String> cors(Call call) {
        var own = (tls ? "https" : "http") + "://" + call.header("host").orElse("");
        return call.header("origin").filter(own::equals).isEmpty()
                ? Map.of("Vary", "Origin, Accept-Encoding")
                : Map.of(
                        "Vary", "Origin, Accept-Encoding",
                        "Access-Control-Allow-Origin", own,
                        "Access-Control-Allow-Methods", "GET, POST",
                        "Access-Control-Allow-Headers", "authorization, content-type");
    }

    private static Answer compressed(Call call, Answer answer) throws IOException {
        if (answer.body().length < 200
                || !call.header("accept-encoding").orElse("").contains("gzip")) {
            return answer;
        }
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(answer.body());
        }
        return new Answer(answer.status(), answer.headers(), packed.toByteArray(), answer.timing())
                .with("Content-Encoding", "gzip");
    }
}
