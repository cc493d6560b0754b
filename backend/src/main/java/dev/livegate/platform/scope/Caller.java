package dev.livegate.platform.scope;

import dev.livegate.platform.problem.RequestProblem;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/** From a request to its Scope: the only place that knows how. */
@RequestScoped
public class Caller {

    public static final String ACTOR = "livegate.actor";
    public static final String SCOPE = "livegate.scope";
    public static final String SESSION = "livegate.session";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Scope scope() {
        Scope scope = identity.getAttribute(SCOPE);
        if (scope == null) {
            throw identity.isAnonymous() ? new UnauthorizedException() : new ForbiddenException();
        }
        return scope;
    }

    /** Who asks, also where no tenant is at stake. */
    public Actor actor() {
        Actor actor = identity.getAttribute(ACTOR);
        if (actor == null) {
            throw new UnauthorizedException();
        }
        return actor;
    }

    /** Empty for a person who belongs to no tenant. */
    public Optional<UUID> tenant() {
        return Optional.ofNullable(identity.<Scope>getAttribute(SCOPE)).map(Scope::tenant);
    }

    /** The scope of a tenant that the address names: another's is not there at all. */
    public Scope scopeOf(UUID tenant) {
        Scope scope = scope();
        if (!scope.tenant().equals(tenant)) {
            throw RequestProblem.notFound();
        }
        return scope;
    }

    public boolean may(String role) {
        return identity.hasRole(role);
    }

    /** The session of a person; an API token has none. */
    public Optional<UUID> session() {
        return Optional.ofNullable(identity.getAttribute(SESSION));
    }
}
