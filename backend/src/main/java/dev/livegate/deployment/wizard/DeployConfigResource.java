package dev.livegate.deployment.wizard;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/deploy/config")
@RolesAllowed({Role.OWNER, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deploy")
class DeployConfigResource {

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
}
