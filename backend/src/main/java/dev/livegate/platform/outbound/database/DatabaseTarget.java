package dev.livegate.platform.outbound.database;

import dev.livegate.platform.outbound.Allowances;
import dev.livegate.platform.outbound.address.Host;
import java.util.Map;

/** A PostgreSQL database that a customer named. Its text form holds neither user nor password. */
public final class DatabaseTarget {

    /** PRIVATE is inside a provider's network: saved, never connected to, settled by the app's own /api/ready. */
    public enum Reach {
        PUBLIC,
        PREVIEW,
        PRIVATE
    }

    private final Host host;
    private final int port;
    private final Reach reach;
    private final Login login;
    private final SslMode sslMode;

    DatabaseTarget(Host host, int port, Reach reach, Login login, SslMode sslMode) {
        this.host = host;
        this.port = port;
        this.reach = reach;
        this.login = login;
        this.sslMode = sslMode;
    }

    /** By the rules of production, without any exception. Refuses with 400 TARGET_NOT_ALLOWED. */
    public static DatabaseTarget parse(String url) {
        return DatabaseRules.apply(DatabaseUrl.read(url), Allowances.of());
    }

    public Host host() {
        return host;
    }

    public int port() {
        return port;
    }

    public String database() {
        return login.database();
    }

    public Reach reach() {
        return reach;
    }

    SslMode sslMode() {
        return sslMode;
    }

    Login login() {
        return login;
    }

    /** For pages and logs. */
    public Map<String, Object> facts() {
        return Map.of("host", host.name(), "port", port, "database", database());
    }

    @Override
    public String toString() {
        return "postgresql://***@" + host.inUrl() + ":" + port + "/" + database();
    }
}
