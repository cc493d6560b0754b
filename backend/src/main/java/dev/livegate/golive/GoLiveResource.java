package dev.livegate.golive;

import dev.livegate.account.StepUp;
import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.web.OneLine;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/deploy")
@RolesAllowed({Role.OWNER, Role.ADMIN, Role.DEPLOY})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deploy")
class GoLiveResource {

    private final Caller caller;
    private final StepUp stepUp;
    private final GoLiveService golive;

    GoLiveResource(Caller caller, StepUp stepUp, GoLiveService golive) {
        this.caller = caller;
        this.stepUp = stepUp;
        this.golive = golive;
    }

    @Schema(name = "GoLiveRequest")
    record Wish(
            @NotNull(message = "Send confirm: true to go live.") @AssertTrue(message = "Send confirm: true to go live.")
            Boolean confirm) {}

    @Schema(name = "RevertRequest")
    record Revert(
            @NotNull(message = "Say why, in one line.")
            @Pattern(regexp = OneLine.FORM, message = "Say why, in one line.")
            @Size(max = 300, message = "Use at most 300 characters.")
            String reason) {}

    @POST
    @Path("go-live")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "goLive", summary = "Take the app live, if every gate is open; a refusal names its report")
    public Outcome.WentLive goLive(@NotNull @Valid Wish wish) {
        stepUp.require(caller);
        return golive.goLive(caller.scope());
    }

    @POST
    @Path("go-live/rehearse")
    @Operation(operationId = "rehearseGoLive", summary = "Decide as if in earnest, and write nothing")
    public Rehearsal rehearse() {
        return golive.rehearse(caller.scope());
    }

    @GET
    @Path("gate")
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER, Role.DEPLOY})
    @Operation(operationId = "readGate", summary = "Whether the app may go live now, and what is against it")
    public GateView gate() {
        return golive.gate(caller.scope(), caller.may(Role.DEPLOY));
    }

    @POST
    @Path("revert")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "revertGoLive", summary = "Take going live back, for a reason")
    public GoLiveService.Reverted revert(@NotNull @Valid Revert wish) {
        stepUp.require(caller);
        return golive.revert(caller.scope(), wish.reason().strip());
    }
}
