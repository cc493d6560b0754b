package dev.livegate.platform.outbound.database;

import static dev.livegate.platform.outbound.address.AddressProblem.TARGET_NOT_ALLOWED;

import dev.livegate.platform.outbound.Allowances;
import dev.livegate.platform.outbound.address.Host;
import dev.livegate.platform.outbound.database.DatabaseTarget.Reach;
import java.util.Map;
import java.util.Set;

/** Which databases we connect to, which we only keep, and which we refuse. */
final class DatabaseRules {

    private static final Set<Integer> PORTS = Set.of(5432, 5433, 6432, 6543);
    private static final int FIRST_FREE_PORT = 10_000;
    private static final int USUAL_PORT = 5432;

    private DatabaseRules() {}

    static DatabaseTarget apply(DatabaseUrl url, Allowances allowances) {
        Host host = ServiceName.host(url.authority().host());
        int port = url.authority().port(USUAL_PORT);
        Reach reach = allowances.cover("postgres", host, port) ? Reach.PREVIEW : reach(host);
        if (reach != Reach.PREVIEW && !PORTS.contains(port) && port < FIRST_FREE_PORT) {
            throw TARGET_NOT_ALLOWED.because(
                    "We connect to databases on ports 5432, 5433, 6432, 6543 and from 10000. Use one of these.");
        }
        return new DatabaseTarget(host, port, reach, url.login(), sslMode(url.parameters(), reach));
    }

    private static Reach reach(Host host) {
        return switch (host.standing()) {
            case GLOBAL -> Reach.PUBLIC;
            case PRIVATE -> Reach.PRIVATE;
            case FORBIDDEN ->
                throw TARGET_NOT_ALLOWED.because("\"" + host.name() + "\" means our own machine, not yours."
                        + " Give the database's address as your app uses it.");
        };
    }

    private static SslMode sslMode(Map<String, String> parameters, Reach reach) {
        SslMode usual = reach == Reach.PREVIEW ? SslMode.PREFER : SslMode.REQUIRE;
        return switch (parameters.getOrDefault("sslmode", parameters.getOrDefault("ssl", ""))) {
            case "" -> usual;
            case "require", "true", "no-verify" -> SslMode.REQUIRE;
            case "verify-ca" -> SslMode.VERIFY_CA;
            case "verify-full" -> SslMode.VERIFY_FULL;
            case "disable", "allow", "prefer" -> withoutTls(reach);
            default ->
                throw TARGET_NOT_ALLOWED.because(
                        "The value of sslmode is unknown. Write require, verify-ca or verify-full.");
        };
    }

    private static SslMode withoutTls(Reach reach) {
        if (reach == Reach.PUBLIC) {
            throw TARGET_NOT_ALLOWED.because(
                    "The password would cross the internet in clear text. Write sslmode=require.");
        }
        return SslMode.PREFER;
    }
}
