package dev.livegate.checklist.look;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the few things out of HTML that the checks want to know. Patterns without backtracking: the page is a stranger's. */
public final class Pages {

    private static final Pattern TAG =
            Pattern.compile("<(meta|link|script|base|a)\\s([^<>]{1,4000})>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "([a-zA-Z:-]{1,40})\\s{0,5}=\\s{0,5}(?:\"([^\"]{0,2000})\"|'([^']{0,2000})'|([^\\s\"'>]{1,2000}))");
    private static final Pattern LOADED = Pattern.compile("stylesheet|modulepreload", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE =
            Pattern.compile("<title[^<>]{0,200}>([^<]{1,500})</title>", Pattern.CASE_INSENSITIVE);

    private Pages() {}

    public static Optional<String> title(String html) {
        return TITLE.matcher(html)
                .results()
                .findFirst()
                .map(found -> found.group(1).strip())
                .filter(text -> !text.isEmpty());
    }

    /** The content of a meta tag, by its name or property. */
    public static Optional<String> meta(String html, String name) {
        return tags(html, "meta")
                .filter(tag -> attribute(tag, "name")
                        .or(() -> attribute(tag, "property"))
                        .filter(name::equalsIgnoreCase)
                        .isPresent())
                .flatMap(tag -> attribute(tag, "content").stream())
                .filter(content -> !content.isBlank())
                .findFirst();
    }

    /** Where links lead, as written. */
    public static List<String> links(String html) {
        return tags(html, "a").flatMap(tag -> attribute(tag, "href").stream()).toList();
    }

    /** Scripts and style sheets that come from where the page came from, as paths there. */
    public static List<String> assets(Reply page) {
        String html = page.text();
        Optional<URI> base = page.exchange()
                .flatMap(one -> uri(one.finalUrl()))
                .map(url -> tags(html, "base")
                        .flatMap(tag -> attribute(tag, "href").stream())
                        .findFirst()
                        .flatMap(href -> resolved(url, href))
                        .orElse(url));
        return Stream.concat(scripts(html).stream(), styles(html))
                .flatMap(written -> base.flatMap(from -> resolved(from, written)).stream())
                .filter(address -> isOwn(address, page))
                .map(address ->
                        address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()))
                .distinct()
                .toList();
    }

    private static Stream<String> styles(String html) {
        return tags(html, "link")
                .filter(tag -> LOADED.matcher(attribute(tag, "rel").orElse("")).find())
                .flatMap(tag -> attribute(tag, "href").stream());
    }

    public static List<String> scripts(String html) {
        return tags(html, "script")
                .flatMap(tag -> attribute(tag, "src").stream())
                .toList();
    }

    private static boolean isOwn(URI address, Reply page) {
        String origin = page.exchange().orElseThrow().target().origin();
        return (address.getScheme() + "://" + address.getAuthority()).equalsIgnoreCase(origin);
    }

    private static Optional<URI> resolved(URI base, String written) {
        return uri(written.strip()).map(base::resolve);
    }

    /** What a stranger wrote need be no address at all. */
    private static Optional<URI> uri(String written) {
        try {
            return Optional.of(new URI(written));
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private static Stream<String> tags(String html, String name) {
        return TAG.matcher(html)
                .results()
                .filter(found -> found.group(1).equalsIgnoreCase(name))
                .map(found -> found.group(2));
    }

    private static Optional<String> attribute(String tag, String name) {
        return ATTRIBUTE
                .matcher(tag)
                .results()
                .filter(found -> found.group(1).equalsIgnoreCase(name))
                .map(Pages::value)
                .findFirst();
    }

    private static String value(MatchResult found) {
        return Stream.of(found.group(2), found.group(3), found.group(4))
                .filter(text -> text != null)
                .findFirst()
                .orElse("");
    }
}
