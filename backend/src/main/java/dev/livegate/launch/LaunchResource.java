package dev.livegate.launch;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/products/deploy")
@RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
@Tag(name = "Products")
class LaunchResource {

    private final Caller caller;
    private final LaunchActions actions;

    LaunchResource(Caller caller, LaunchActions actions) {
        this.caller = caller;
        this.actions = actions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "deployProduct",
            summary = "Put a product on sale at Stripe: deploy, schedule, reschedule, execute, validate,"
                    + " status, cancel, rollback or list")
    public LaunchAnswer deploy(@NotNull @Valid LaunchRequest request) {
        return actions.take(caller.scope(), request);
    }
}
