package dev.livegate.platform.access;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A route that names a tenant, and one that changes something. */
@Path("/api/test/tenants")
@RolesAllowed({Role.SIGNUP, Role.OWNER, Role.ADMIN, Role.MEMBER})
class TenantPathResource {

    private final Caller caller;

    TenantPathResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public String read(UUID id) {
        return caller.scopeOf(id).tenant().toString();
    }

    @POST
    @Path("{id}")
    @Operation(hidden = true)
    public String change(UUID id) {
        return caller.scopeOf(id).tenant().toString();
    }
}
