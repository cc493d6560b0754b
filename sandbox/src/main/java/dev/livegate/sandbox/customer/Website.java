package dev.livegate.sandbox.customer;

import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.Call;
import dev.livegate.sandbox.host.Routes;
import java.nio.charset.StandardCharsets;

/** The public pages, with everything that a search engine, a link preview and a careful visitor look for. */
final class Website {
    static final String VERSION = "1.4.2";
    static final String BUILD = "7c1f0de";

    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <meta name="description" content="Fixtures, news and members of your club in one place.">
            <meta name="build" content="7c1f0de">
            <meta property="og:title" content="Acme Clubhouse">
            <meta property="og:description" content="Fixtures, news and members of your club in one place.">
            <meta property="og:type" content="website">
            <meta property="og:image" content="/assets/cover-5d41402a.svg">
            <meta name="twitter:card" content="summary">
            <link rel="canonical" href="/">
            <link rel="stylesheet" href="/assets/app-3f2a91bc.css">
            </head>
            """;
    private static final String FOOTER = """
            <footer><a href="/privacy">Privacy</a> <a href="/terms">Terms</a> <a href="mailto:help@acme.example">Help</a></footer>
            </body>
            </html>
            """;
    private static final String CSS = """
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
            label { display: block; margin: 1rem 0; }
            input { font: inherit; width: 100%; padding: .5rem; box-sizing: border-box; }
            button { font: inherit; padding: .6rem 1.2rem; }
            """;
    private static final String COVER =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1200 630\"><rect width=\"1200\" height=\"630\" fill=\"#0a7d55\"/></svg>";
    private static final String SITEMAP = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <url><loc>%1$s/</loc></url><url><loc>%1$s/privacy</loc></url><url><loc>%1$s/terms</loc></url>
            </urlset>
            """;

    private Website() {}

    static Routes mount(Routes routes) {
        return routes.on(
                        "GET", "/privacy", call -> page("Privacy", "<p>We keep your name and your e-mail address.</p>"))
                .on("GET", "/terms", call -> page("Terms", "<p>Be kind; bring water.</p>"))
                .on("GET", "/robots.txt", Website::robots)
                .on("GET", "/sitemap.xml", Website::sitemap)
                .on("GET", "/assets/app-3f2a91bc.css", call -> asset("text/css; charset=utf-8", CSS))
                .on("GET", "/assets/cover-5d41402a.svg", call -> asset("image/svg+xml", COVER));
    }

    static Answer root() {
        return page("Acme Clubhouse", "<p>Your club, in one place.</p><p><a href=\"/login\">Log in</a></p>");
    }

    static Answer login() {
        var form = """
                <form method="post" action="/api/auth/login">
                <label>E-mail <input name="email" type="email" autocomplete="username" required></label>
                <label>Password <input name="password" type="password" autocomplete="current-password" required></label>
                <button>Log in</button>
                </form>
                """;
        return page("Log in to Acme Clubhouse", form)
                .with("Set-Cookie", "__Host-visit=1; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    static Answer placeholder() {
        return Answer.html(
                200,
                "<!doctype html><html><head><title>Welcome to nginx!</title></head>"
                        + "<body><h1>Welcome to nginx!</h1></body></html>");
    }

    static String origin(Call call) {
        var scheme = call.header("x-forwarded-proto").orElse("http");
        return scheme + "://" + call.header("host").orElse("localhost");
    }

    private static Answer page(String title, String content) {
        var body = "<body>\n<main><h1>" + title + "</h1>\n" + content + "\n</main>\n";
        return Answer.html(200, HEAD.formatted(title) + body + FOOTER).with("Cache-Control", "no-cache");
    }

    private static Answer robots(Call call) {
        return Answer.text(200, "User-agent: *\nDisallow: /api/\nSitemap: " + origin(call) + "/sitemap.xml\n");
    }

    private static Answer sitemap(Call call) {
        var xml = SITEMAP.formatted(origin(call)).getBytes(StandardCharsets.UTF_8);
        return Answer.empty(200).holding("application/xml", xml);
    }

    private static Answer asset(String type, String content) {
        return Answer.empty(200)
                .holding(type, content.getBytes(StandardCharsets.UTF_8))
                .with("Cache-Control", "public, max-age=31536000, immutable");
    }
}
