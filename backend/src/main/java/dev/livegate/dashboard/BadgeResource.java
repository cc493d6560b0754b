package dev.livegate.dashboard;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/deploy/badge")
@RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER, Role.DEPLOY})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deploy")
class BadgeResource {

    private final Caller caller;
    private final BadgeService badges;

    BadgeResource(Caller caller, BadgeService badges) {
        this.caller = caller;
        this.badges = badges;
    }

    @GET
    @Operation(operationId = "readBadge", summary = "LIVE, ACTION_REQUIRED or BLOCKED, and the way to mend it")
    public BadgeView read() {
        return badges.read(caller.scope());
    }
}
