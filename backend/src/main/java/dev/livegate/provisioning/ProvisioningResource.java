package dev.livegate.provisioning;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/tenants/{id}")
@RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER, Role.SIGNUP})
@Tag(name = "Provisioning")
class ProvisioningResource {

    private final Caller caller;
    private final ProvisioningService provisioning;
    private final ProvisionViews views;

    ProvisioningResource(Caller caller, ProvisioningService provisioning, ProvisionViews views) {
        this.caller = caller;
        this.provisioning = provisioning;
        this.views = views;
    }

    @GET
    @Path("provision-status")
    @Operation(summary = "How far the workspace is")
    public ProvisionStatus provisionStatus(@RestPath UUID id) {
        return views.status(caller.scopeOf(id));
    }

    @GET
    @Path("provision-events")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "The same as a stream: the state first, then each change, until it has ended")
    public Multi<OutboundSseEvent> provisionEvents(@RestPath UUID id) {
        return views.follow(caller.scopeOf(id));
    }

    @POST
    @Path("provision-retry")
    @ResponseStatus(202)
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.SIGNUP})
    @Operation(summary = "Go on from the step that failed")
    public void provisionRetry(@RestPath UUID id) {
        provisioning.retry(caller.scopeOf(id));
    }
}
