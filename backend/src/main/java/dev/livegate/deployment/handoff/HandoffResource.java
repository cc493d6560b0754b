package dev.livegate.deployment.handoff;

import dev.livegate.platform.idempotency.ShownOnce;
import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.web.OneLine;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/deploy/handoffs")
@RolesAllowed({Role.OWNER, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deploy")
class HandoffResource {

    private final Caller caller;
    private final HandoffService handoffs;

    HandoffResource(Caller caller, HandoffService handoffs) {
        this.caller = caller;
        this.handoffs = handoffs;
    }

    @Schema(name = "Handoffs")
    record Page(List<HandoffView> items, @Nullable String next) {}

    @Schema(name = "HandoffWish")
    record Wish(
            @NotNull(message = "Choose url or database.") HandoffStep step,

            @Nullable
            @Pattern(regexp = OneLine.FORM, message = "Write one line.")
            @Size(max = 300, message = "Use at most 300 characters.")
            String note) {}

    @GET
    @Operation(operationId = "listHandoffs", summary = "The steps that were handed to somebody, of the last 30 days")
    public Page list() {
        return new Page(handoffs.list(caller.scope()), null);
    }

    @POST
    @ShownOnce
    @ResponseStatus(201)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeHandoff",
            summary = "Make a link with which somebody does one step, once, in 24 hours")
    public HandoffView.Made make(@NotNull @Valid Wish wish) {
        return handoffs.make(caller.scope(), wish.step(), wish.note());
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "revokeHandoff", summary = "Take a link back at once")
    public void revoke(@RestPath UUID id) {
        handoffs.revoke(caller.scope(), id);
    }
}
