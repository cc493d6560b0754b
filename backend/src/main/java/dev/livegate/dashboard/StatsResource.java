package dev.livegate.dashboard;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/dashboard/stats")
@RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dashboard")
class StatsResource {

    private final Caller caller;
    private final StatsService stats;

    StatsResource(Caller caller, StatsService stats) {
        this.caller = caller;
        this.stats = stats;
    }

    @GET
    @Operation(operationId = "readStats", summary = "How much of everything there is, and how it came out")
    public StatsView read() {
        return stats.read(caller.scope());
    }
}
