package dev.livegate.deployment.database;

import static dev.livegate.deployment.database.DatabasePlace.*;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether sslmode fits what the database offers and what the drivers make of it. */
final class Transport implements Trap {

    private static final Set<String> WITHOUT = Set.of("disable", "allow", "prefer");
    private static final Set<String> VERIFYING = Set.of("require", "verify-ca", "verify-full", "true");
    private static final Set<String> KNOWN = Set.of("", "no-verify");
    private static final Set<DatabasePlace> TLS_ONLY = EnumSet.of(
            RENDER_EXTERNAL,
            NEON_DIRECT,
            NEON_POOLED,
            HEROKU,
            DIGITALOCEAN,
            DIGITALOCEAN_POOLED,
            AIVEN,
            AZURE,
            AZURE_POOLED);
    private static final Set<DatabasePlace> OWN_AUTHORITY = EnumSet.of(
            RAILWAY_PRIVATE,
            RAILWAY_PUBLIC,
            SUPABASE_DIRECT,
            SUPABASE_SESSION,
            SUPABASE_TRANSACTION,
            RDS,
            RDS_PROXY,
            HEROKU,
            DIGITALOCEAN,
            DIGITALOCEAN_POOLED,
            AIVEN);

    @Override
    public Stream<Ailment> in(Written url, @Nullable String hosting) {
        if (!Spelling.isPostgres(url) || url.host.isEmpty()) {
            return Stream.empty();
        }
        String mode = url.parameters.getOrDefault("sslmode", url.parameters.getOrDefault("ssl", ""));
        DatabasePlace place = url.place();
        boolean verifies = VERIFYING.contains(mode);
        boolean known = verifies || WITHOUT.contains(mode) || KNOWN.contains(mode);
        return Found.none()
                .when(!known, Ailment.SSLMODE_UNKNOWN)
                .when(WITHOUT.contains(mode) && !isPrivate(url), Ailment.CLEAR_TEXT)
                .when(mode.isEmpty() && TLS_ONLY.contains(place), Ailment.SSLMODE_MISSING)
                .when(url.parameters.containsKey("channel_binding"), Ailment.CHANNEL_BINDING)
                .and(
                        verifies && !url.parameters.containsKey("uselibpqcompat")
                                ? verified(mode, place)
                                : Stream.empty());
    }

    private static Stream<Ailment> verified(String mode, DatabasePlace place) {
        boolean container = place == DOCKER_SERVICE || place == DOCKER_HOST;
        boolean publicAuthority = place == NEON_DIRECT || place == NEON_POOLED || place == RENDER_EXTERNAL;
        return Found.none()
                .when(place == FLY_UNMANAGED, Ailment.NO_TLS_THERE)
                .when(container, Ailment.TLS_UNLIKELY)
                .when(OWN_AUTHORITY.contains(place), Ailment.OWN_CERTIFICATE)
                .when(publicAuthority && mode.equals("require"), Ailment.VERIFY_FULL)
                .all();
    }

    /** An address of a private network stays on it; whether it may be called at all is asked elsewhere. */
    private static boolean isPrivate(Written url) {
        return url.place().isInside()
                || Whereabouts.isLocal(url)
                || url.host.matches("10\\..*|192\\.168\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*|\\[f[cd].*");
    }
}
