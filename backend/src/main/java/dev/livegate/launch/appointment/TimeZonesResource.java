package dev.livegate.launch.appointment;

import dev.livegate.platform.scope.Role;
import dev.livegate.platform.time.Time;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/time-zones")
@RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
@Tag(name = "Products")
class TimeZonesResource {

    private final Time time;

    TimeZonesResource(Time time) {
        this.time = time;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listTimeZones", summary = "Time zones for a scheduled launch; no other list counts")
    public TimeZones list() {
        return TimeZones.at(time.now());
    }
}
