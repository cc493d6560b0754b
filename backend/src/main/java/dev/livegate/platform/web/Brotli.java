package dev.livegate.platform.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Map;

/** The files that the build of the pages has compressed already, for whoever reads brotli. */
final class Brotli {

    private static final String ENDING = ".br";
    private static final String ROOT = "META-INF/resources";
    private static final Map<String, String> TYPES =
            Map.of("js", "text/javascript;charset=UTF-8", "css", "text/css;charset=UTF-8", "svg", "image/svg+xml");

    private Brotli() {}

    static boolean serves(HttpServerRequest request, String path) {
        return TYPES.containsKey(ending(path)) && reads(request) && exists(path + ENDING);
    }

    static void serve(RoutingContext context, String path) {
        context.put(Brotli.class.getName(), path);
        context.reroute(path + ENDING);
    }

    /** Comes after the rerouting: what the browser asked for keeps its type. */
    static void label(RoutingContext context) {
        String asked = context.get(Brotli.class.getName());
        HttpServerResponse response = context.response();
        if (asked != null && response.getStatusCode() < 300) {
            response.putHeader("Content-Type", TYPES.get(ending(asked))).putHeader("Content-Encoding", "br");
        }
    }

    private static boolean reads(HttpServerRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null
                && Arrays.stream(accepted.split(","))
                        .map(String::strip)
                        .anyMatch(coding -> coding.equals("br") || coding.startsWith("br;") && !coding.endsWith("q=0"));
    }

    private static boolean exists(String path) {
        return Thread.currentThread().getContextClassLoader().getResource(ROOT + path) != null;
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
