package dev.livegate.deployment.database;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether the app, where it will live, reaches the database through this door, and what the door is not good for. */
final class Whereabouts implements Trap {

    private static final Pattern LOCAL = Pattern.compile("localhost|127(\\.\\d+){3}|0\\.0\\.0\\.0|\\[::1?]");
    private static final Set<DatabasePlace> SUPABASE_POOLERS =
            Set.of(DatabasePlace.SUPABASE_SESSION, DatabasePlace.SUPABASE_TRANSACTION);
    // Fly's machines are called so, and those of whoever names his own, as AWS and Google do; this one is Fly's alone.
    private static final Pattern FLY_ALONE = Pattern.compile(".+\\.(flycast|nearest\\.of\\..+)");
    private static final String OWN_SERVER = "docker";
    // The one of our hosting providers whose machines speak IPv6 to the outside without further ado.
    private static final String SPEAKS_IPV6 = "fly";

    @Override
    public Stream<Ailment> in(Written url, @Nullable String hosting) {
        if (!Spelling.isPostgres(url) || url.host.isEmpty()) {
            return Stream.empty();
        }
        if (isLocal(url)) {
            return Stream.of(Ailment.LOCALHOST);
        }
        DatabasePlace place = url.place();
        return Found.none()
                .when(isPoolerOfSupabase(url, place) && !url.user.contains("."), Ailment.SUPABASE_USER)
                .when(place.isPooled(), Ailment.POOLED)
                .when(place.isPooled() && !url.parameters.containsKey("pgbouncer"), Ailment.PRISMA_POOLED)
                .when(place == DatabasePlace.HEROKU, Ailment.ROTATES)
                .when(place == DatabasePlace.REPLIT, Ailment.DEVELOPMENT)
                .and(hosting == null ? Stream.empty() : seenFrom(hosting, url, place));
    }

    private static Stream<Ailment> seenFrom(String hosting, Written url, DatabasePlace place) {
        boolean atHome = place.provider().equals(hosting) || mayBeBesideIt(hosting, url, place);
        boolean bareName = place == DatabasePlace.DOCKER_SERVICE || place == DatabasePlace.DOCKER_HOST;
        boolean ipv6Only = place == DatabasePlace.SUPABASE_DIRECT && !hosting.equals(SPEAKS_IPV6);
        return Found.none()
                .when(place.isInside() && !atHome && !bareName, Ailment.INSIDE_ANOTHER)
                .when(bareName && !atHome, Ailment.SERVICE_NAME)
                .when(place == DatabasePlace.RENDER_INTERNAL && atHome, Ailment.SAME_REGION)
                .when(!place.isInside() && atHome, Ailment.ROUNDABOUT)
                .when(ipv6Only, Ailment.SUPABASE_IPV6)
                .all();
    }

    /** Only the app itself will see, once it runs there (C9). */
    private static boolean mayBeBesideIt(String hosting, Written url, DatabasePlace place) {
        return hosting.equals(OWN_SERVER)
                && place == DatabasePlace.FLY_UNMANAGED
                && !FLY_ALONE.matcher(url.host).matches();
    }

    static boolean isLocal(Written url) {
        return LOCAL.matcher(url.host).matches();
    }

    private static boolean isPoolerOfSupabase(Written url, DatabasePlace place) {
        return SUPABASE_POOLERS.contains(place) && url.host.contains(".pooler.");
    }
}
