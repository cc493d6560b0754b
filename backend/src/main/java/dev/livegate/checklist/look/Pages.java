package dev.livegate.checklist.look;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the few things out of HTML that the checks want to know. Patterns without backtracking: the page is a stranger's. */
public final class Pages {

    private static final Pattern TAG =
            Pattern.compile("<(meta|link|script|a)\\s([^<>]{1,4000})>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "([a-zA-Z:-]{1,40})\\s{0,5}=\\s{0,5}(?:\"([^\"]{0,2000})\"|'([^']{0,2000})'|([^\\s\"'>]{1,2000}))");
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

    /** Style sheets and scripts of the app itself, as written. */
    public static List<String> assets(String html) {
        Stream<String> styles = tags(html, "link")
                .filter(tag -> attribute(tag, "rel")
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .contains("stylesheet"))
                .flatMap(tag -> attribute(tag, "href").stream());
        return Stream.concat(styles, scripts(html).stream())
                .filter(Pages::isOwn)
                .distinct()
                .toList();
    }

    public static List<String> scripts(String html) {
        return tags(html, "script")
                .flatMap(tag -> attribute(tag, "src").stream())
                .toList();
    }

    private static boolean isOwn(String path) {
        return path.startsWith("/") && !path.startsWith("//");
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
