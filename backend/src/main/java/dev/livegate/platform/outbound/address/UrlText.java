package dev.livegate.platform.outbound.address;

import static dev.livegate.platform.outbound.address.AddressProblem.TARGET_NOT_ALLOWED;

import java.util.ArrayDeque;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The characters of RFC 3986, and nothing that another program would trim, translate or decode. */
public final class UrlText {

    private static final int LONGEST = 2048;

    private static final Pattern PATH_AND_QUERY =
            Pattern.compile("(/[A-Za-z0-9._~!$&'()*+,;=:@/%-]*)?(\\?[A-Za-z0-9._~!$&'()*+,;=:@/?%-]*)?");

    // Encoded control characters are legal, but serve only to smuggle lines into what lies behind the app.
    private static final Pattern BAD_ENCODING = Pattern.compile("%(?![2-9A-Fa-f][0-9A-Fa-f])|%7[Ff]");

    private UrlText() {}

    public static String clean(@Nullable String written) {
        if (written == null || written.isEmpty()) {
            throw TARGET_NOT_ALLOWED.because("The address is empty. Write it as https://app.example.com.");
        }
        if (written.length() > LONGEST) {
            throw TARGET_NOT_ALLOWED.because("The address is longer than 2048 characters. Use a shorter one.");
        }
        if (written.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
            throw TARGET_NOT_ALLOWED.because(
                    "The address holds a space, a line break or an invisible character. Remove it.");
        }
        if (written.chars().anyMatch(c -> c > 0x7e)) {
            throw TARGET_NOT_ALLOWED.because(
                    "The address holds letters outside ASCII. Write an international name in its xn-- form, and percent-encode other letters.");
        }
        if (written.indexOf('\\') >= 0) {
            throw TARGET_NOT_ALLOWED.because("The address holds a backslash. Use / instead.");
        }
        if (written.indexOf('#') >= 0) {
            throw TARGET_NOT_ALLOWED.because(
                    "The address holds a #. Remove it and what follows, or encode it as %23 in a password.");
        }
        return written;
    }

    /** Path and query with dot segments resolved, beginning with a slash. */
    public static String path(String written) {
        if (!PATH_AND_QUERY.matcher(written).matches()
                || BAD_ENCODING.matcher(written).find()) {
            throw TARGET_NOT_ALLOWED.because(
                    "The path holds a character that must be percent-encoded. Encode it, or leave the path out.");
        }
        int question = written.indexOf('?');
        String path = question < 0 ? written : written.substring(0, question);
        return withoutDots(path) + (question < 0 ? "" : written.substring(question));
    }

    private static String withoutDots(String path) {
        var kept = new ArrayDeque<String>();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            if (segments[i].equals("..")) {
                kept.pollLast();
            }
            if (!segments[i].equals("..") && !segments[i].equals(".")) {
                kept.addLast(segments[i]);
            } else if (last) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
    }
}
