package dev.livegate.verification.probes;

import dev.livegate.platform.outbound.http.Exchange;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A header that browsers protect people by, and whether what it says does so: max-age=0 or * is there and guards nothing. */
enum Protection {
    POLICY("Content-Security-Policy", page -> Policy.of(page).anyMatch(Policy::limitsScripts)),
    TYPES(
            "X-Content-Type-Options",
            page -> said(page, "x-content-type-options").findFirst().orElse("").equals("nosniff")),
    FRAMES("X-Frame-Options", Protection::limitsFrames),
    REFERRER("Referrer-Policy", Protection::limitsReferrers),
    TRANSPORT("Strict-Transport-Security", Protection::lasts);

    private static final long A_DAY = 86_400;
    private static final Pattern MAX_AGE = Pattern.compile("max-age\\s*=\\s*\"?(\\d{1,12})");
    private static final Set<String> FRAMED_BY_ITSELF = Set.of("deny", "sameorigin");
    private static final Set<String> REFERRERS = Set.of(
            "no-referrer",
            "no-referrer-when-downgrade",
            "same-origin",
            "origin",
            "strict-origin",
            "origin-when-cross-origin",
            "strict-origin-when-cross-origin");

    private final String header;
    private final Predicate<Exchange> protects;

    Protection(String header, Predicate<Exchange> protects) {
        this.header = header;
        this.protects = protects;
    }

    static List<Protection> of(boolean secure) {
        return Arrays.stream(values()).filter(one -> secure || one != TRANSPORT).toList();
    }

    String header() {
        return header;
    }

    boolean isMissing(Exchange page) {
        boolean framed = this == FRAMES && Policy.of(page).anyMatch(Policy::speaksOfFrames);
        return !framed && page.header(header).filter(words -> !words.isBlank()).isEmpty();
    }

    boolean protects(Exchange page) {
        return protects.test(page);
    }

    /** Where a policy speaks of frames, browsers do not look at the older header. */
    private static boolean limitsFrames(Exchange page) {
        return Policy.of(page).anyMatch(Policy::speaksOfFrames)
                ? Policy.of(page).anyMatch(Policy::limitsFrames)
                : said(page, "x-frame-options").allMatch(FRAMED_BY_ITSELF::contains);
    }

    /** Of several that are named, browsers take the last that they know. */
    private static boolean limitsReferrers(Exchange page) {
        return said(page, "referrer-policy")
                .filter(word -> REFERRERS.contains(word) || word.equals("unsafe-url"))
                .reduce((before, last) -> last)
                .filter(REFERRERS::contains)
                .isPresent();
    }

    private static boolean lasts(Exchange page) {
        return said(page, "strict-transport-security")
                .findFirst()
                .map(MAX_AGE::matcher)
                .filter(Matcher::find)
                .filter(age -> Long.parseLong(age.group(1)) >= A_DAY)
                .isPresent();
    }

    /** The words of a header, however often it was sent. */
    private static Stream<String> said(Exchange page, String header) {
        return page.headers().getOrDefault(header, List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty());
    }
}
