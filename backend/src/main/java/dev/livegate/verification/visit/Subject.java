package dev.livegate.verification.visit;

import dev.livegate.platform.outbound.Target;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.secret.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which app is looked at, and how. */
public record Subject(Scope scope, Target app, Profile profile, Pinned pinned, Trust trust, Manner manner) {

    /** The paths that the tenant has pinned. */
    public record Pinned(@Nullable String health, @Nullable String ready) {

        public static final Pinned NOTHING = new Pinned(null, null);
    }

    /** The probe tokens that the app may hold, its likeliest first, and whether it has ever proved that it holds one. */
    public record Trust(List<Secret> tokens, boolean proved) {}

    /** Where a host lets apps sleep they are woken first; {@code samples} is how often the pace is taken. */
    public record Manner(boolean sleeps, int samples) {

        public static final int THOROUGH = 20;
        public static final int BRIEF = 4;
    }

    /** The same app at a path below the one where it begins. */
    Target at(String path) {
        String base = app.path().replaceFirst("/$", "");
        return app.at(base + path);
    }

    List<String> healthPaths() {
        return paths(pinned.health, "/health");
    }

    List<String> readyPaths() {
        return paths(pinned.ready, "/ready");
    }

    private List<String> paths(@Nullable String one, String usual) {
        if (one != null) {
            return List.of(one);
        }
        return profile == Profile.full ? List.of(usual, "/api" + usual) : List.of("/api" + usual, usual);
    }
}
