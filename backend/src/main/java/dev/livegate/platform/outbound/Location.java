package dev.livegate.platform.outbound;

import java.util.regex.Pattern;

/** Relative references of RFC 3986, section 5.2; the result is still to be parsed. */
final class Location {

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    private Location() {}

    static String resolve(Target from, String location) {
        int hash = location.indexOf('#');
        String reference = hash < 0 ? location : location.substring(0, hash);
        if (ABSOLUTE.matcher(reference).matches()) {
            return reference;
        }
        if (reference.startsWith("//")) {
            return from.scheme() + ":" + reference;
        }
        return from.origin() + (reference.startsWith("/") ? reference : relative(from.path(), reference));
    }

    private static String relative(String path, String reference) {
        int question = path.indexOf('?');
        String base = question < 0 ? path : path.substring(0, question);
        if (reference.isEmpty()) {
            return path;
        }
        return reference.startsWith("?") ? base + reference : base.substring(0, base.lastIndexOf('/') + 1) + reference;
    }
}
