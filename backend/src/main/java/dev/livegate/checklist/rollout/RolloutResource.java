package dev.livegate.checklist.rollout;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/admin/checklist")
@RolesAllowed(Role.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
class RolloutResource {

    private final Caller caller;
    private final RolloutService rollout;

    RolloutResource(Caller caller, RolloutService rollout) {
        this.caller = caller;
        this.rollout = rollout;
    }

    @Schema(name = "RolledOutItemList")
    record RolledOutList(List<RolledOut> items, @Nullable String next) {}

    @Schema(name = "EarnestChange")
    record EarnestChange(
            @NotNull(message = "Say observe, warn or strict.")
            Earnest earnest) {}

    @GET
    @Operation(operationId = "checklistRollout", summary = "How earnest each item is meant, and whom it would block")
    public RolledOutList all() {
        return new RolledOutList(rollout.all(), null);
    }

    @PUT
    @Path("{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rollOutChecklistItem", summary = "Observe an item, let it warn, or let it block")
    public RolledOut say(@RestPath String key, @NotNull @Valid EarnestChange change) {
        return rollout.say(caller.actor(), key, change.earnest());
    }
}
