package dev.livegate.account.passkey;

import dev.livegate.account.StepUp;
import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** As going live will ask. */
@Path("/api/test/guarded")
@RolesAllowed({Role.PERSON, Role.DEPLOY})
public class GuardedResource {

    private final Caller caller;
    private final StepUp stepUp;

    GuardedResource(Caller caller, StepUp stepUp) {
        this.caller = caller;
        this.stepUp = stepUp;
    }

    @GET
    @Operation(hidden = true)
    public boolean isNeeded() {
        return stepUp.isNeeded(caller);
    }

    @POST
    @Operation(hidden = true)
    public void pass() {
        stepUp.require(caller);
    }
}
