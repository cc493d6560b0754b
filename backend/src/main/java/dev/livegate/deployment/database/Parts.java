package dev.livegate.deployment.database;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether user, password, host, port and database are all there, real and escaped. */
final class Parts implements Trap {

    private static final Pattern MASKED = Pattern.compile("[*\u2022\u25cf.]{3,}|.*(\\*{4,}|\u2026).*");
    private static final Pattern STAND_IN = Pattern.compile(
            "<.*>|\\[.*]|\\{.*}|x{4,}|(your|my|the)?[-_ ]?(db|database)?[-_ ]?pass(word)?|your[-_ ].+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STAND_IN_HOST = Pattern.compile(
            "(your[-_].*|(db[-_]?)?host(name)?|(.+\\.)?example\\.(com|org|net)|.*x{4,}.*|<.*>|\\[[^:]*])");
    private static final Pattern RESERVED =
            Pattern.compile("[/#?@\\[\\]\\s\"<>\\\\^`{|}]|[^\\x00-\\x7f]|%(?![0-9A-Fa-f]{2})");
    private static final Pattern PORT = Pattern.compile("[1-9]\\d{0,4}");

    @Override
    public Stream<Ailment> in(Written url, @Nullable String hosting) {
        if (!Spelling.isPostgres(url)) {
            return Stream.empty();
        }
        boolean masked = MASKED.matcher(url.password).matches();
        boolean standIn = !masked && isStandIn(url);
        return Found.none()
                .when(masked, Ailment.MASKED)
                .when(standIn, Ailment.PLACEHOLDER)
                .when(!masked && !standIn && isUnescaped(url), Ailment.UNESCAPED)
                .when(url.user.isEmpty(), Ailment.NO_USER)
                .when(!url.user.isEmpty() && url.password.isEmpty(), Ailment.NO_PASSWORD)
                .when(url.host.isEmpty(), Ailment.NO_HOST)
                .when(isBad(url.port), Ailment.BAD_PORT)
                .when(!url.host.isEmpty() && url.database.isBlank(), Ailment.NO_DATABASE)
                .all();
    }

    private static boolean isStandIn(Written url) {
        return STAND_IN.matcher(url.password).matches()
                || STAND_IN.matcher(url.user).matches()
                || STAND_IN.matcher(url.database).matches()
                || STAND_IN_HOST.matcher(url.host).matches();
    }

    private static boolean isUnescaped(Written url) {
        return url.password.contains(":")
                || RESERVED.matcher(url.user).find()
                || RESERVED.matcher(url.password).find();
    }

    private static boolean isBad(String port) {
        return !port.isEmpty() && (!PORT.matcher(port).matches() || Integer.parseInt(port) > 65_535);
    }
}
