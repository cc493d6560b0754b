package dev.livegate.watch;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/deploy/watch")
@RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER, Role.DEPLOY})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deploy")
class WatchResource {

    private final Caller caller;
    private final WatchService watch;

    WatchResource(Caller caller, WatchService watch) {
        this.caller = caller;
        this.watch = watch;
    }

    @GET
    @Operation(
            operationId = "readWatch",
            summary = "How what is live has been: uptime, speed, what fails, what has changed since it went live")
    public WatchView read() {
        return watch.read(caller.scope());
    }
}
