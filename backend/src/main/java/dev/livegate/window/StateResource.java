package dev.livegate.window;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/windows/state")
@RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
@Tag(name = "Windows")
class StateResource {

    private final Caller caller;
    private final StateService state;

    StateResource(Caller caller, StateService state) {
        this.caller = caller;
        this.state = state;
    }

    @GET
    @Operation(
            operationId = "readWindowState",
            summary = "Whether changes are allowed, now or at a time, and the next slot of so many minutes")
    public WindowState state(@BeanParam StateQuery query) {
        return state.at(caller.scope(), query.moment(), query.room());
    }
}
