package dev.livegate.platform.web;

import dev.livegate.platform.problem.FrameworkFaults;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Known pages are the single-page app; an unknown one is the app's own 404 page, with that status. */
@Singleton
class Pages {

    private static final String INDEX = "/index.html";
    private static final String KNOWN = "livegate.page.known";

    private final ProblemWriter problems;

    Pages(ProblemWriter problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::route, Order.PAGES);
    }

    private void route(RoutingContext context) {
        String path = context.normalizedPath();
        Boolean known = context.get(KNOWN);
        if (known != null) {
            serve(context, known);
        } else if (Paths.isApi(path)) {
            context.next();
        } else if (!isRead(context)) {
            problems.write(context, FrameworkFaults.of(405).header("Allow", "GET, HEAD"));
        } else if (Paths.looksLikeFile(path) && !path.equals(INDEX)) {
            file(context, path);
        } else {
            context.put(KNOWN, Paths.isPage(path) || path.equals(INDEX));
            context.reroute(INDEX);
        }
    }

    /** Comes after the rerouting, which forgets every handler that was there before. */
    private static void serve(RoutingContext context, boolean known) {
        context.addHeadersEndHandler(done -> {
            HttpServerResponse response = context.response();
            response.putHeader("Cache-Control", "no-store");
            if (!known && response.getStatusCode() == 200) {
                response.setStatusCode(404);
            }
        });
        context.next();
    }

    private static void file(RoutingContext context, String path) {
        boolean hashed = path.startsWith("/assets/");
        if (hashed && Brotli.serves(context.request(), path)) {
            Brotli.serve(context, path);
            return;
        }
        context.addHeadersEndHandler(done -> {
            HttpServerResponse response = context.response();
            boolean found = response.getStatusCode() == 200 || response.getStatusCode() == 304;
            response.putHeader("Cache-Control", hashed && found ? "public, max-age=31536000, immutable" : "no-cache");
            if (hashed) {
                response.putHeader("Vary", "Accept-Encoding");
            }
            Brotli.label(context);
        });
        context.next();
    }

    private static boolean isRead(RoutingContext context) {
        HttpMethod method = context.request().method();
        return method == HttpMethod.GET || method == HttpMethod.HEAD;
    }
}
