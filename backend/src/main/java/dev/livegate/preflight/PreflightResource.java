package dev.livegate.preflight;

import dev.livegate.deployment.run.RunView;
import dev.livegate.platform.limit.Limits;
import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.web.EmptyBodyMeansNothing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/deploy/preflight")
@RolesAllowed({Role.OWNER, Role.ADMIN, Role.DEPLOY})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deploy")
class PreflightResource {

    private final Caller caller;
    private final Limits limits;
    private final PreflightService preflight;
    private final PreflightDesk desk;

    PreflightResource(Caller caller, Limits limits, PreflightService preflight, PreflightDesk desk) {
        this.caller = caller;
        this.limits = limits;
        this.preflight = preflight;
        this.desk = desk;
    }

    @Schema(name = "PreflightWanted")
    record Wanted(
            @Nullable @Size(max = 50, message = "Name at most 50 checks.")
            List<@NotNull(message = "Name a check.") String> only) {

        List<String> checks() {
            return only == null ? List.of() : only;
        }
    }

    @POST
    @EmptyBodyMeansNothing
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "runPreflight", summary = "Check everything before a deploy, or a few checks again")
    @APIResponse(responseCode = "200", description = "What was found; also when it failed")
    @APIResponse(responseCode = "202", description = "With Prefer: respond-async, a run that is under way")
    public RestResponse<RunView> run(
            @NotNull @Valid Wanted wanted, @HeaderParam("Prefer") @Nullable String preference) {
        Scope scope = caller.scope();
        preflight.requireKnown(wanted.checks());
        limits.take(PreflightService.LIMIT, scope.tenant().toString());
        return preference != null && preference.contains("respond-async")
                ? RestResponse.status(RestResponse.Status.ACCEPTED, desk.order(scope, wanted.checks()))
                : RestResponse.ok(preflight.run(scope, wanted.checks()));
    }
}
