package dev.livegate.operator;

import dev.livegate.platform.scope.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/admin/slo")
@RolesAllowed(Role.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
class SloResource {

    record ServiceLevelList(
            List<ServiceLevel> items, @Nullable String next) {}

    private final ServiceLevels levels;

    SloResource(ServiceLevels levels) {
        this.levels = levels;
    }

    @GET
    @Operation(operationId = "serviceLevels", summary = "Do the promises about sign-up hold?")
    public ServiceLevelList all() {
        return new ServiceLevelList(levels.now(), null);
    }
}
