package dev.livegate.deployment.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody wrote as DATABASE_URL, read as leniently as it takes to see what was meant. Never connect to this: what
 * may be called is read strictly, by platform/outbound.
 */
final class Written {

    private static final int USUAL_PORT = 5432;
    private static final Pattern NAME_BEFORE =
            Pattern.compile("^(?:(?:export|set)\\s+)?[A-Z][A-Z0-9_]*\\s*=\\s*|^psql\\s+");
    private static final Pattern QUOTES =
            Pattern.compile("^[\"'`\u201c\u201d\u2018\u2019]+|[\"'`\u201c\u201d\u2018\u2019]+$");
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.:-]*?)://(.*)$", Pattern.DOTALL);
    private static final Pattern AFTER_AT =
            Pattern.compile("^(\\[[^]]*]|[^:/?#]*)(?::([^/?#]*))?(?:/([^?#]*))?(?:\\?([^#]*))?.*$", Pattern.DOTALL);

    final String raw;
    final String trimmed;
    final String text;
    final boolean named;
    final boolean quoted;
    final String scheme;
    final String user;
    final String password;
    final String host;
    final String port;
    final String database;
    final Map<String, String> parameters;

    Written(String raw) {
        this.raw = raw;
        this.trimmed = raw.strip();
        String bare = NAME_BEFORE.matcher(trimmed).replaceFirst("");
        this.named = !bare.equals(trimmed);
        this.text = QUOTES.matcher(bare).replaceAll("").strip();
        this.quoted = !text.equals(bare.strip());
        Matcher parts = SCHEME.matcher(text);
        boolean hasScheme = parts.matches();
        this.scheme = hasScheme ? parts.group(1).toLowerCase(Locale.ROOT) : "";
        String rest = hasScheme ? parts.group(2) : "";
        int at = rest.lastIndexOf('@');
        String login = at < 0 ? "" : rest.substring(0, at);
        int colon = login.indexOf(':');
        this.user = colon < 0 ? login : login.substring(0, colon);
        this.password = colon < 0 ? "" : login.substring(colon + 1);
        Matcher place = AFTER_AT.matcher(rest.substring(at + 1));
        boolean readable = place.matches();
        this.host = readable ? place.group(1).toLowerCase(Locale.ROOT) : "";
        this.port = readable ? orEmpty(place.group(2)) : "";
        this.database = readable ? orEmpty(place.group(3)) : "";
        this.parameters = readable ? parameters(orEmpty(place.group(4))) : Map.of();
    }

    /** A port that is no number is somebody else's trap. */
    int portNumber() {
        return port.matches("\\d{1,5}") ? Integer.parseInt(port) : USUAL_PORT;
    }

    DatabasePlace place() {
        return DatabasePlace.of(host, portNumber());
    }

    String sslMode() {
        return parameters.getOrDefault("sslmode", "");
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> found = new HashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                found.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        }
        return Map.copyOf(found);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException halfAnEncoding) {
            return value;
        }
    }

    private static String orEmpty(String group) {
        return group == null ? "" : group;
    }

    @Override
    public String toString() {
        return "***";
    }
}
