package dev.livegate.platform.flow.kills;

import dev.livegate.platform.flow.Flows;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Ids;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/api/test/kills")
@PermitAll
@Produces(MediaType.TEXT_PLAIN)
class KillsResource {

    private final Flows flows;
    private final KillsFlow flow;

    KillsResource(Flows flows, KillsFlow flow) {
        this.flows = flows;
        this.flow = flow;
    }

    @POST
    @Path("{tenant}")
    @Operation(hidden = true)
    public String start(@PathParam("tenant") UUID tenant) {
        return flows.start(new Scope(tenant, Actor.livegate("kills")), flow, Ids.next())
                .toString();
    }
}
