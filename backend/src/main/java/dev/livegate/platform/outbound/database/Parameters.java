package dev.livegate.platform.outbound.database;

import static dev.livegate.platform.outbound.address.AddressProblem.TARGET_NOT_ALLOWED;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The part behind the question mark. What is not listed could load a class, open a file or change the host. */
final class Parameters {

    private static final Pattern HARMLESS_VALUE = Pattern.compile("[A-Za-z0-9._ -]{1,63}");
    private static final Set<String> KNOWN = Set.of(
            "sslmode",
            "ssl",
            "application_name",
            "connect_timeout",
            "channel_binding",
            "pgbouncer",
            "connection_limit",
            "pool_timeout",
            "schema",
            "uselibpqcompat",
            "sslaccept",
            "socket_timeout",
            "statement_cache_size");

    private Parameters() {}

    static Map<String, String> read(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : Percent.decode(pair.substring(equals + 1));
            check(name, value);
            if (parameters.put(name, value) != null) {
                throw TARGET_NOT_ALLOWED.because("The parameter " + name + " stands there twice. Keep one.");
            }
        }
        return parameters;
    }

    private static void check(String name, String value) {
        if (!KNOWN.contains(name)) {
            throw TARGET_NOT_ALLOWED.because("The database URL has a parameter that we do not accept."
                    + " Keep sslmode, application_name and connect_timeout only.");
        }
        if (!HARMLESS_VALUE.matcher(value).matches()) {
            throw TARGET_NOT_ALLOWED.because("The value of " + name + " is not one we accept. Remove the parameter.");
        }
    }
}
