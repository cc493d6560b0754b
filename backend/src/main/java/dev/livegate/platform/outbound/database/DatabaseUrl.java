package dev.livegate.platform.outbound.database;

import static dev.livegate.platform.outbound.address.AddressProblem.TARGET_NOT_ALLOWED;

import dev.livegate.platform.outbound.address.Authority;
import dev.livegate.platform.outbound.address.UrlText;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.secret.Secret;
import java.util.Map;
import java.util.regex.Pattern;

/** A database URL taken apart once and strictly; what a driver might read out of it besides is refused. */
record DatabaseUrl(Authority authority, Login login, Map<String, String> parameters) {

    private static final Pattern PARTS =
            Pattern.compile("postgres(?:ql)?://([^/?]*)(?:/([^/?]*))?(?:\\?(.*))?", Pattern.CASE_INSENSITIVE);

    static DatabaseUrl read(String written) {
        var parts = PARTS.matcher(UrlText.clean(written));
        if (!parts.matches()) {
            throw TARGET_NOT_ALLOWED.because("A database URL looks like postgresql://user:password@host:5432/database."
                    + " Correct it, and encode a / or ? of the password as %2F or %3F.");
        }
        Authority authority = Authority.read(parts.group(1));
        Login login = login(authority, parts.group(2) == null ? "" : parts.group(2));
        return new DatabaseUrl(authority, login, Parameters.read(parts.group(3) == null ? "" : parts.group(3)));
    }

    private static Login login(Authority authority, String database) {
        String userInfo = authority.userInfo();
        if (userInfo == null || userInfo.isEmpty() || userInfo.startsWith(":")) {
            throw incomplete("user name");
        }
        int colon = userInfo.indexOf(':');
        if (userInfo.indexOf(':', colon + 1) > colon && colon >= 0) {
            throw TARGET_NOT_ALLOWED.because("The password holds a colon. Encode it as %3A.");
        }
        String user = Percent.decode(colon < 0 ? userInfo : userInfo.substring(0, colon));
        Secret password = Secret.of(colon < 0 ? "" : Percent.decode(userInfo.substring(colon + 1)));
        if (database.isEmpty()) {
            throw incomplete("database name after the host");
        }
        return new Login(user, password, Percent.decode(database));
    }

    private static Problem incomplete(String missing) {
        return TARGET_NOT_ALLOWED.because(
                "The database URL has no " + missing + ". Write it as postgresql://user:password@host:5432/database.");
    }
}
