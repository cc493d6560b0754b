package dev.livegate.report;

import dev.livegate.platform.check.Finding;
import dev.livegate.platform.problem.Fix;
import dev.livegate.report.Draft.Evidence;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A report is made to be shown, so whatever looks like a secret is struck out before it is kept. */
final class Redaction {

    private static final String STRUCK = "***";
    private static final int LONGEST = 1000;
    private static final int LONGEST_RAW = 200;

    private static final Pattern USERINFO = Pattern.compile("(?<=://)[^/\\s@]+(?=@)");
    /** Not the words after "bearer" or "basic" in a sentence of ours: a key is long, or has a digit or a sign in it. */
    private static final Pattern BEARER =
            Pattern.compile("(?i)\\b(bearer|basic)\\s+(?:[\\w+/=.~-]{20,}|(?=[\\w+/.~-]*[\\d+/=_])[\\w+/=.~-]{6,})");

    private static final String NAME =
            "(?i)([\\w-]*(?:secret|token|passw(?:or)?d|pwd|api[_-]?key|private[_-]?key|credential|authorization|cookie"
                    + "|signature|session)[\\w-]*[\"']?\\s*";
    private static final String VALUE = "\\s*[\"']?)[^\\s\"',;&<>}]+";
    private static final Pattern ASSIGNED = Pattern.compile(NAME + "=" + VALUE);
    private static final Pattern LABELLED = Pattern.compile(NAME + ":" + VALUE);
    private static final Pattern KNOWN =
            Pattern.compile("\\beyJ[\\w-]+\\.[\\w.-]+|\\b(?:sk|rk|pk|whsec|ghp|xox[abp]|SG|AC|lg)[_.-][\\w.-]{12,}");
    /** In what a stranger's server says, long runs of letters and digits are more often keys than words. */
    private static final Pattern RUN = Pattern.compile("[\\w+/-]{20,}={0,2}");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private Redaction() {}

    static Evidence evidence(Evidence seen) {
        String value = strike(LABELLED, ':', text(seen.value()), "$1" + STRUCK);
        boolean raw = seen.name().toLowerCase(Locale.ROOT).contains("bytes");
        return new Evidence(
                line(seen.check(), LONGEST),
                line(seen.name(), LONGEST),
                raw ? line(RUN.matcher(value).replaceAll(STRUCK), LONGEST_RAW) : value);
    }

    static Finding finding(Finding finding) {
        return new Finding(
                finding.id(),
                line(finding.title(), LONGEST),
                finding.status(),
                finding.strict(),
                text(finding.message()),
                finding.why() == null ? null : text(finding.why()),
                finding.fix().stream().map(Redaction::fix).toList(),
                finding.because(),
                finding.durationMs());
    }

    private static Fix fix(Fix fix) {
        return new Fix(fix.kind(), text(fix.label()), fix.value() == null ? null : text(fix.value()));
    }

    static @Nullable String url(@Nullable String url) {
        return url == null ? null : text(url);
    }

    static String text(String words) {
        String struck = strike(USERINFO, '@', words, STRUCK);
        struck = BEARER.matcher(struck).replaceAll("$1 " + STRUCK);
        struck = strike(ASSIGNED, '=', struck, "$1" + STRUCK);
        return line(KNOWN.matcher(struck).replaceAll(STRUCK), LONGEST);
    }

    /** Most words hold no such sign, and to look for it alone is quick. */
    private static String strike(Pattern secret, char sign, String words, String instead) {
        return words.indexOf(sign) < 0 ? words : secret.matcher(words).replaceAll(instead);
    }

    /** One line without control characters, also so that all readers write it in the same canonical form. */
    private static String line(String words, int most) {
        String plain = CONTROL.matcher(words).replaceAll(" ").strip();
        if (plain.length() <= most) {
            return plain;
        }
        int end = plain.offsetByCodePoints(0, Math.min(most, plain.codePointCount(0, plain.length())));
        return end == plain.length() ? plain : plain.substring(0, end) + "…";
    }
}
