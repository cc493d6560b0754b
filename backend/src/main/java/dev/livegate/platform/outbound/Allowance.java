package dev.livegate.platform.outbound;

import dev.livegate.platform.outbound.address.Host;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One entry of livegate.outbound.allow: scheme, host and a range of ports. Without a scheme it is a database. */
record Allowance(String scheme, String host, int firstPort, int lastPort) {

    private static final Pattern ENTRY =
            Pattern.compile("(?:(https?|postgres|rediss?|smtps?)://)?(.+?):(\\d{1,5})(?:-(\\d{1,5}))?/?");

    static Allowance parse(String entry) {
        var matched = ENTRY.matcher(entry.strip());
        if (!matched.matches()) {
            throw new IllegalArgumentException("\"" + entry
                    + "\" is not understood. Write http://localhost:5000-5039, or localhost:15432 for a database.");
        }
        int first = Integer.parseInt(matched.group(3));
        int last = matched.group(4) == null ? first : Integer.parseInt(matched.group(4));
        return new Allowance(
                scheme(matched.group(1)), Host.parse(matched.group(2)).name(), first, last);
    }

    boolean covers(String otherScheme, Host other, int port) {
        return scheme.equals(otherScheme) && host.equals(other.name()) && port >= firstPort && port <= lastPort;
    }

    private static String scheme(@Nullable String written) {
        return written == null ? "postgres" : written;
    }
}
