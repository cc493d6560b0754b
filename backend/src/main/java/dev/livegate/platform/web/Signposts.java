package dev.livegate.platform.web;

import dev.livegate.platform.mode.ModeConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What search engines ask first. They name whole addresses, which only the settings know; a preview is for nobody. */
@Singleton
class Signposts {

    private static final int BEFORE_PAGES = Order.PAGES + 1;
    private static final List<String> FOR_ALL = List.of(
            "/",
            "/onboarding",
            "/verify",
            "/legal/terms",
            "/legal/privacy",
            "/legal/cookies",
            "/legal/dpa",
            "/legal/contact");

    private record Signpost(String type, String text) {}

    private final Map<String, Signpost> signposts;

    Signposts(ModeConfig mode) {
        String base = mode.publicUrl().replaceAll("/$", "");
        signposts = Map.of(
                "/robots.txt",
                        new Signpost(
                                "text/plain;charset=UTF-8", robots(mode.mode().isPreview(), base)),
                "/sitemap.xml", new Signpost("application/xml;charset=UTF-8", sitemap(base)));
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, BEFORE_PAGES);
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        Signpost signpost = signposts.get(context.normalizedPath());
        if (signpost == null || (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD)) {
            context.next();
        } else {
            context.response()
                    .putHeader("Content-Type", signpost.type())
                    .putHeader("Cache-Control", "no-cache")
                    .end(signpost.text());
        }
    }

    private static String robots(boolean preview, String base) {
        if (preview) {
            return "User-agent: *\nDisallow: /\n";
        }
        return """
                User-agent: *
                Disallow: /admin
                Disallow: /api
                Disallow: /dashboard
                Disallow: /handoff
                Disallow: /invite
                Disallow: /login
                Disallow: /r/
                Sitemap: %s/sitemap.xml
                """.formatted(base);
    }

    private static String sitemap(String base) {
        return FOR_ALL.stream()
                .map(path -> "  <url><loc>" + base + path + "</loc></url>\n")
                .collect(Collectors.joining(
                        "",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
                        "</urlset>\n"));
    }
}
