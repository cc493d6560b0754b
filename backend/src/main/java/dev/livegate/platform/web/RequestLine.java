package dev.livegate.platform.web;

import static dev.livegate.platform.problem.RequestProblem.HEADERS_TOO_LARGE;

import dev.livegate.platform.problem.FrameworkFaults;
import dev.livegate.platform.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Refuses what two readers could understand differently: addresses and framings that no honest client sends. */
@Singleton
class RequestLine {

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");
    private static final Pattern CONTROL = Pattern.compile("%[01][0-9a-fA-F]|%7[fF]");
    private static final Pattern DOTS = Pattern.compile("(?i)/(\\.|%2e){1,2}(/.*)?");
    private static final int LONGEST_HEADER = 32 * 1024;

    private final ProblemWriter problems;

    RequestLine(ProblemWriter problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, Order.REQUEST_LINE);
    }

    private void check(RoutingContext context) {
        Optional<Problem> objection = objection(context.request());
        if (objection.isPresent()) {
            context.response().putHeader("Connection", "close");
            problems.write(context, objection.get());
        } else {
            context.next();
        }
    }

    private static Optional<Problem> objection(HttpServerRequest request) {
        String uri = request.uri();
        int query = uri.indexOf('?');
        String path = query < 0 ? uri : uri.substring(0, query);
        boolean escaped = uri.indexOf('%') >= 0;
        if (!uri.startsWith("/") || (escaped && BROKEN_ESCAPE.matcher(uri).find()) || isAmbiguous(request.headers())) {
            return Optional.of(FrameworkFaults.of(400));
        }
        if (path.startsWith("//") || (escaped && CONTROL.matcher(path).find()) || hasDots(path)) {
            return Optional.of(FrameworkFaults.of(404));
        }
        if (hasUntypedBody(request.headers())) {
            return Optional.of(FrameworkFaults.of(415));
        }
        return hasHugeHeader(request.headers())
                ? Optional.of(HEADERS_TOO_LARGE.because("A header may have at most 32 KiB."))
                : Optional.empty();
    }

    private static boolean hasDots(String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            boolean suspect = path.startsWith(".", slash + 1) || path.startsWith("%", slash + 1);
            if (suspect && DOTS.matcher(path.substring(slash)).matches()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAmbiguous(MultiMap headers) {
        String coding = headers.get("Transfer-Encoding");
        String expected = headers.get("Expect");
        return (coding != null && !coding.equalsIgnoreCase("chunked"))
                || (expected != null && !expected.equalsIgnoreCase("100-continue"));
    }

    private static boolean hasUntypedBody(MultiMap headers) {
        String length = headers.get("Content-Length");
        boolean hasBody = headers.contains("Transfer-Encoding") || (length != null && !length.equals("0"));
        String type = headers.get("Content-Type");
        return hasBody && (type == null || type.isBlank());
    }

    /** A token that is too long is told so by the front door. */
    private static boolean hasHugeHeader(MultiMap headers) {
        for (Map.Entry<String, String> header : headers) {
            if (header.getValue().length() > LONGEST_HEADER && !header.getKey().equalsIgnoreCase("Authorization")) {
                return true;
            }
        }
        return false;
    }
}
