package dev.livegate.deployment.handoff;

import dev.livegate.platform.web.EmptyBodyMeansNothing;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/public/handoffs/{token}")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deploy")
class PublicHandoffResource {

    private final Visitors visitors;

    PublicHandoffResource(Visitors visitors) {
        this.visitors = visitors;
    }

    @GET
    @Operation(operationId = "readHandoff", summary = "What is asked of whoever has the link; looking spends nothing")
    public HandoffView.Task look(@RestPath String token) {
        return visitors.look(token);
    }

    @POST
    @EmptyBodyMeansNothing
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "finishHandoff", summary = "Answer the step or say that it is done; works once")
    public HandoffView.Done finish(@RestPath String token, @NotNull @Valid HandoffAnswer answer) {
        return visitors.finish(token, answer);
    }
}
