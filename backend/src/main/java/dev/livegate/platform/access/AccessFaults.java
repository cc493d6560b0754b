package dev.livegate.platform.access;

import dev.livegate.platform.access.token.TokenProblem;
import dev.livegate.platform.problem.FrameworkFaults;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.problem.ProblemAnswer;
import dev.livegate.platform.scope.Role;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Why somebody was not let in, in the words of this house. */
class AccessFaults {

    static final String SUSPENDED = "livegate.suspended";

    private final CurrentIdentityAssociation current;

    AccessFaults(CurrentIdentityAssociation current) {
        this.current = current;
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response unauthenticated(SecurityException fault, UriInfo uri, ResourceInfo asked) {
        return ProblemAnswer.of(isForSignUpAlone(asked) ? TokenProblem.invalidToken() : FrameworkFaults.of(401), uri);
    }

    /** Neither a session nor an API token would help there, so nobody is sent to fetch one. */
    private static boolean isForSignUpAlone(ResourceInfo asked) {
        if (asked == null || asked.getResourceMethod() == null) {
            return false;
        }
        RolesAllowed lock = asked.getResourceMethod().getAnnotation(RolesAllowed.class);
        RolesAllowed door = asked.getResourceClass().getAnnotation(RolesAllowed.class);
        RolesAllowed allowed = lock == null ? door : lock;
        return allowed != null && List.of(allowed.value()).equals(List.of(Role.SIGNUP));
    }

    @ServerExceptionMapper
    Uni<Response> forbidden(ForbiddenException fault, UriInfo uri) {
        return current.getDeferredIdentity().map(who -> ProblemAnswer.of(why(who), uri));
    }

    private static Problem why(SecurityIdentity who) {
        if (who.getAttribute(SUSPENDED) != null) {
            return AccessProblem.TENANT_SUSPENDED.because("Ask the people who run this Livegate to lift it.");
        }
        // A sign-up token is no credential at all outside sign-up (C16).
        return who.hasRole(Role.SIGNUP) ? TokenProblem.invalidToken() : FrameworkFaults.of(403);
    }
}
