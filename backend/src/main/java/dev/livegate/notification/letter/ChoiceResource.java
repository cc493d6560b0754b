package dev.livegate.notification.letter;

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

@Path("/api/notifications")
@RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
class ChoiceResource {

    private final Caller caller;
    private final ChoiceService choices;

    ChoiceResource(Caller caller, ChoiceService choices) {
        this.caller = caller;
        this.choices = choices;
    }

    @GET
    @Operation(operationId = "notifications", summary = "What you can be told of, and what you chose")
    public ChoicesView read() {
        return choices.read(caller.scope());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "chooseNotifications", summary = "Choose what you are written about, and when not")
    public ChoicesView choose(@NotNull @Valid Choices wanted) {
        return choices.choose(caller.scope(), wanted);
    }
}
