package dev.livegate.platform.scope;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who does it: a person, an API token, a sign-up in progress, or Livegate itself in a job. */
public record Actor(Kind kind, @Nullable UUID id, String name, Role role) {

    public enum Kind {
        user,
        token,
        signup,
        livegate
    }

    /** Livegate itself, acting in the background; the name says in which work. */
    public static Actor livegate(String work) {
        return new Actor(Kind.livegate, null, work, Role.owner);
    }
}
