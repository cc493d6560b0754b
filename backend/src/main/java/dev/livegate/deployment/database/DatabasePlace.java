package dev.livegate.deployment.database;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a database lives and by which of its doors one enters, as the host gives it away; the first that fits counts. */
public enum DatabasePlace {
    RENDER_INTERNAL("render", "Render database (internal address)", "dpg-[a-z0-9]+-a", Door.INSIDE),
    RENDER_EXTERNAL("render", "Render database (external address)", "dpg-.+\\.render\\.com", Door.DIRECT),
    RAILWAY_PRIVATE("railway", "Railway database (private address)", ".+\\.railway\\.internal", Door.INSIDE),
    RAILWAY_PUBLIC(
            "railway", "Railway database (public address)", ".+\\.(proxy\\.rlwy\\.net|railway\\.app)", Door.DIRECT),
    DOCKER_HOST("docker", "database on the Docker host", "host\\.docker\\.internal", Door.INSIDE),
    FLY_POOLED("fly", "Fly Managed Postgres (pooled)", "pgbouncer\\..+\\.flympg\\.net", Door.INSIDE_POOLED),
    FLY_DIRECT("fly", "Fly Managed Postgres (direct)", ".+\\.flympg\\.net", Door.INSIDE),
    FLY_UNMANAGED("fly", "Fly Postgres app", ".+\\.flycast|.+\\.internal", Door.INSIDE),
    NEON_POOLED(
            "neon", "Neon database (pooled)", "[^.]+-pooler\\..+\\.(neon\\.tech|vercel-storage\\.com)", Door.POOLED),
    NEON_DIRECT("neon", "Neon database (direct)", ".+\\.(neon\\.tech|vercel-storage\\.com)", Door.DIRECT),
    SUPABASE_TRANSACTION("supabase", "Supabase transaction pooler", ".+\\.supabase\\.(co|com):6543", Door.POOLED),
    SUPABASE_SESSION("supabase", "Supabase session pooler", ".+\\.pooler\\.supabase\\.com", Door.DIRECT),
    SUPABASE_DIRECT("supabase", "Supabase database (direct)", "db\\..+\\.supabase\\.co", Door.DIRECT),
    RDS_PROXY("rds", "Amazon RDS Proxy", ".+\\.proxy-[^.]+\\..+\\.rds\\.amazonaws\\.com", Door.POOLED),
    RDS("rds", "Amazon RDS database", ".+\\.rds\\.amazonaws\\.com", Door.DIRECT),
    HEROKU("heroku", "Heroku database", ".+\\.compute(-1)?\\.amazonaws\\.com", Door.DIRECT),
    DIGITALOCEAN_POOLED(
            "digitalocean", "DigitalOcean connection pool", ".+\\.db\\.ondigitalocean\\.com:25061", Door.POOLED),
    DIGITALOCEAN("digitalocean", "DigitalOcean database", ".+\\.db\\.ondigitalocean\\.com", Door.DIRECT),
    AIVEN("aiven", "Aiven database", ".+\\.aivencloud\\.com", Door.DIRECT),
    AZURE_POOLED("azure", "Azure database (PgBouncer)", ".+\\.postgres\\.database\\.azure\\.com:6432", Door.POOLED),
    AZURE("azure", "Azure database", ".+\\.postgres\\.database\\.azure\\.com", Door.DIRECT),
    REPLIT("replit", "Replit development database", "(.+\\.)?helium(\\..+)?", Door.INSIDE),
    DOCKER_SERVICE("docker", "database service of your compose file", "[a-z0-9_-]+", Door.INSIDE),
    POOLER("", "database behind a pooler", "(pgbouncer|pooler)\\..+|.+-pooler\\..+|.+:6432", Door.POOLED),
    SOMEWHERE("", "database", ".*", Door.DIRECT);

    private static final Map<String, String> OWNERS = Map.ofEntries(
            Map.entry("render", "Render"),
            Map.entry("railway", "Railway"),
            Map.entry("docker", "Docker on your own server"),
            Map.entry("fly", "Fly.io"),
            Map.entry("neon", "Neon"),
            Map.entry("supabase", "Supabase"),
            Map.entry("rds", "Amazon RDS"),
            Map.entry("heroku", "Heroku"),
            Map.entry("digitalocean", "DigitalOcean"),
            Map.entry("aiven", "Aiven"),
            Map.entry("azure", "Azure"),
            Map.entry("replit", "Replit"));

    private enum Door {
        DIRECT,
        POOLED,
        INSIDE,
        INSIDE_POOLED
    }

    private final String provider;
    private final String label;
    private final Pattern host;
    private final Door door;

    DatabasePlace(String provider, String label, String host, Door door) {
        this.provider = provider;
        this.label = label;
        this.host = Pattern.compile("(" + host + (host.contains(":") ? ")" : ")(:\\d*)?"));
        this.door = door;
    }

    public static DatabasePlace of(String host, int port) {
        return Arrays.stream(values())
                .filter(place -> place.host.matcher(host + ":" + port).matches())
                .findFirst()
                .orElse(SOMEWHERE);
    }

    /** Whose it is, in the same words as the hosting providers; empty if nobody knows. */
    public String provider() {
        return provider;
    }

    /** As people call whose it is. */
    public static @Nullable String owner(@Nullable String provider) {
        return provider == null ? null : OWNERS.getOrDefault(provider, provider);
    }

    public String label() {
        return label;
    }

    /** Reachable from the network of its provider only. */
    public boolean isInside() {
        return door == Door.INSIDE || door == Door.INSIDE_POOLED;
    }

    /** Behind a pooler that lends a connection for one transaction only. */
    public boolean isPooled() {
        return door == Door.POOLED || door == Door.INSIDE_POOLED;
    }
}
