package dev.livegate.account.signin;

import dev.livegate.account.MeView;
import dev.livegate.platform.idempotency.ShownOnce;
import dev.livegate.platform.problem.FrameworkFaults;
import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/auth")
@RolesAllowed({Role.PERSON, Role.SUSPENDED})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
class SessionResource {

    private final Caller caller;
    private final SignIn signIn;
    private final Switching switching;
    private final SessionAnswers answers;

    SessionResource(Caller caller, SignIn signIn, Switching switching, SessionAnswers answers) {
        this.caller = caller;
        this.signIn = signIn;
        this.switching = switching;
        this.answers = answers;
    }

    @Schema(name = "Switch")
    record Switch(
            @NotNull(message = "Name the workspace to switch to.")
            UUID tenantId) {}

    @POST
    @Path("logout")
    @Operation(operationId = "signOut", summary = "End this session, here and on the server")
    public RestResponse<Void> signOut() {
        signIn.out(caller.actor(), session());
        return answers.ended();
    }

    @POST
    @ShownOnce
    @Path("switch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "switchTenant", summary = "Work in another of my workspaces")
    public RestResponse<MeView> switchTenant(@NotNull @Valid Switch wish) {
        return answers.opened(switching.to(session(), wish.tenantId()));
    }

    private UUID session() {
        return caller.session().orElseThrow(() -> FrameworkFaults.of(401));
    }
}
