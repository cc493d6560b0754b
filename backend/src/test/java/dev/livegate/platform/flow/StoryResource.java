package dev.livegate.platform.flow;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A door to the stories, as the rooms that own a flow have one. */
@Path("/api/test/stories")
class StoryResource {

    private final Flows flows;
    private final Caller caller;

    StoryResource(Flows flows, Caller caller) {
        this.flows = flows;
        this.caller = caller;
    }

    @GET
    @Path("{id}/events")
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> events(@PathParam("id") UUID id) {
        return flows.follow(caller.scope(), id);
    }
}
