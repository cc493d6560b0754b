package dev.livegate.provisioning.make;

import dev.livegate.platform.idempotency.ShownOnce;
import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/make")
@RolesAllowed({Role.OWNER, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Make.com")
class MakeResource {

    private final Caller caller;
    private final MakeSecrets secrets;

    MakeResource(Caller caller, MakeSecrets secrets) {
        this.caller = caller;
        this.secrets = secrets;
    }

    @GET
    @Operation(operationId = "make", summary = "Where each side listens, and the latest calls from Make.com")
    public MakeView make() {
        return secrets.view(caller.scope());
    }

    @POST
    @Path("secret")
    @ShownOnce
    @ResponseStatus(201)
    @Operation(
            operationId = "makeMakeSecret",
            summary = "Make the secret that signs calls from Make.com, or a new one; it is shown this once")
    public MadeSecret makeSecret() {
        return secrets.make(caller.scope());
    }
}
