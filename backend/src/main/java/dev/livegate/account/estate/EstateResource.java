package dev.livegate.account.estate;

import dev.livegate.account.StepUp;
import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/tenant")
@RolesAllowed(Role.OWNER)
@Tag(name = "Account")
class EstateResource {

    private static final String GZIP = "application/gzip";

    private final Caller caller;
    private final StepUp stepUp;
    private final EstateService estates;

    EstateResource(Caller caller, StepUp stepUp, EstateService estates) {
        this.caller = caller;
        this.stepUp = stepUp;
        this.estates = estates;
    }

    @GET
    @Path("export")
    @Produces(GZIP)
    @Operation(
            operationId = "exportWorkspace",
            summary = "Everything in this workspace but its secrets, as compressed lines of JSON")
    @APIResponse(
            responseCode = "200",
            description = "One line a row: {\"table\", \"row\"}",
            content = @Content(mediaType = GZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response export() {
        return Response.ok(estates.export(caller.scope()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"workspace.ndjson.gz\"")
                .build();
    }

    @DELETE
    @Operation(
            operationId = "deleteWorkspace",
            summary = "Delete this workspace and all its data for good; confirm with its address")
    public void delete(@QueryParam("confirm") @Nullable String confirm) {
        stepUp.require(caller);
        estates.delete(caller.scope(), confirm);
    }
}
