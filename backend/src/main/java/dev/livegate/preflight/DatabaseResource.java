package dev.livegate.preflight;

import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Report;
import dev.livegate.platform.limit.Limits;
import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/deploy/preflight/database")
@RolesAllowed({Role.OWNER, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deploy")
class DatabaseResource {

    private final Caller caller;
    private final Limits limits;
    private final PreflightService preflight;

    DatabaseResource(Caller caller, Limits limits, PreflightService preflight) {
        this.caller = caller;
        this.limits = limits;
        this.preflight = preflight;
    }

    @Schema(name = "DatabaseLook")
    record Look(Report.Outcome status, List<Finding> findings) {

        static Look of(Report report) {
            return new Look(report.status(), report.findings());
        }
    }

    @POST
    @Operation(operationId = "lookAtDatabase", summary = "Look at the database alone; nothing is recorded")
    public Look look() {
        Scope scope = caller.scope();
        limits.take(PreflightService.LIMIT, scope.tenant().toString());
        return Look.of(preflight.lookAtDatabase(scope));
    }
}
