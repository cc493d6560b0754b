package dev.livegate.billing;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/admin/tenants")
@RolesAllowed(Role.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
class TenantsResource {

    private final Caller caller;
    private final Tenants tenants;

    TenantsResource(Caller caller, Tenants tenants) {
        this.caller = caller;
        this.tenants = tenants;
    }

    @GET
    @Operation(operationId = "listTenants", summary = "All tenants, newest first; after is the next of the page before")
    public Tenants.Page list(@QueryParam("after") @Nullable UUID after) {
        return tenants.newest(after);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeTenant", summary = "Set plan or subscription, suspend or resume")
    public Tenants.OperatedTenant change(UUID id, @NotNull @Valid Tenants.Change change) {
        return tenants.change(caller.actor(), id, change);
    }
}
