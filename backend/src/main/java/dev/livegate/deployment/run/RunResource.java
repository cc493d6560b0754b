package dev.livegate.deployment.run;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.web.Paging;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/deploy/runs")
@RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER, Role.DEPLOY})
@Tag(name = "Deploy")
class RunResource {

    private final Caller caller;
    private final RunService runs;

    RunResource(Caller caller, RunService runs) {
        this.caller = caller;
        this.runs = runs;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listRuns",
            summary = "Pre-flights, verifications and rounds of the watch, or one kind of them, newest first")
    public RunService.Page list(
            @BeanParam Paging paging,
            @QueryParam("kind") @Parameter(schema = @Schema(implementation = RunKind.class)) @Nullable String kind) {
        return runs.list(caller.scope(), paging, RunKind.wanted(kind));
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readRun", summary = "One run with its findings")
    public RunView one(@RestPath UUID id) {
        return runs.one(caller.scope(), id);
    }

    @GET
    @Path("{id}/events")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(operationId = "followRun", summary = "The same as a stream, until the run has ended")
    public Multi<OutboundSseEvent> follow(@RestPath UUID id) {
        return runs.follow(caller.scope(), id);
    }
}
