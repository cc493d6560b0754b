package dev.livegate.launch;

import dev.livegate.launch.record.DeploymentStatus;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/deployments")
@RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
@Tag(name = "Products")
class DeploymentsResource {

    private final Caller caller;
    private final LaunchService launches;
    private final ScheduleService schedules;
    private final Views views;

    DeploymentsResource(Caller caller, LaunchService launches, ScheduleService schedules, Views views) {
        this.caller = caller;
        this.launches = launches;
        this.schedules = schedules;
        this.views = views;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listDeployments", summary = "Deployments of products, newest first")
    public LaunchAnswer.Deployments list(
            @QueryParam("status") @Nullable DeploymentStatus status, @BeanParam Paging paging) {
        return launches.list(caller.scope(), status, paging);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readDeployment", summary = "One deployment with its steps")
    public LaunchAnswer.Deployment one(@RestPath UUID id) {
        return views.one(caller.scope(), id);
    }

    @GET
    @Path("{id}/events")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(operationId = "followDeployment", summary = "The same as a stream, until it has ended")
    public Multi<OutboundSseEvent> follow(@RestPath UUID id) {
        return views.follow(caller.scope(), id);
    }

    @GET
    @Path("{id}/safe-slot")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "nextSafeSlot",
            summary = "The next quarter of an hour in which a scheduled deployment may begin, if one is known")
    public ScheduleService.SafeSlot safeSlot(@RestPath UUID id) {
        return schedules.safeSlot(caller.scope(), id);
    }
}
