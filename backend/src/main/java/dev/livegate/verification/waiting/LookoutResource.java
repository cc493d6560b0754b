package dev.livegate.verification.waiting;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/deploy/verify/waiting")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deploy")
class LookoutResource {

    private final Caller caller;
    private final LookoutService lookouts;

    LookoutResource(Caller caller, LookoutService lookouts) {
        this.caller = caller;
        this.lookouts = lookouts;
    }

    @GET
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER, Role.DEPLOY})
    @Operation(operationId = "readLookout", summary = "Whether we look for the app, and what came of it")
    public LookoutView read() {
        return lookouts.read(caller.scope());
    }

    @DELETE
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.DEPLOY})
    @Operation(operationId = "stopLookout", summary = "Look for the app no longer; twice is harmless")
    public LookoutView stop() {
        return lookouts.stop(caller.scope());
    }
}
