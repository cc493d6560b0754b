package dev.livegate.deployment.wizard;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/deploy/config")
@RolesAllowed({Role.OWNER, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deploy")
class DeployConfigResource {

    @RegisterForReflection
    @Schema(name = "RollBackRequest")
    record RollBack(
            @NotNull(message = "Name the revision.") @Min(value = 1, message = "Revisions begin with 1.")
            Integer revision) {}

    private final Caller caller;
    private final WizardService wizard;

    DeployConfigResource(Caller caller, WizardService wizard) {
        this.caller = caller;
        this.wizard = wizard;
    }

    @GET
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
    @Operation(operationId = "readDeployConfig", summary = "The wizard's answers and how far its steps are")
    public ConfigView read() {
        return wizard.read(caller.scope());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "saveDeployConfig", summary = "Save any answers; null clears one")
    public ConfigView save(@NotNull @Valid DeployAnswers answers) {
        return wizard.save(caller.scope(), answers);
    }

    @POST
    @Path("rollback")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rollBackDeployConfig",
            summary = "Take up a revision that was live before; what is live stays live until it is replaced")
    public ConfigView rollBack(@NotNull @Valid RollBack wish) {
        return wizard.rollBack(caller.scope(), wish.revision());
    }
}
