package dev.livegate.checklist.trial;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/checklist/trials")
@RolesAllowed({Role.OWNER, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Checklist")
class TrialResource {

    private final Caller caller;
    private final Tx tx;
    private final TrialDesk desk;

    TrialResource(Caller caller, Tx tx, TrialDesk desk) {
        this.caller = caller;
        this.tx = tx;
        this.desk = desk;
    }

    @Schema(name = "Trials")
    record TrialView(@Nullable TrialPlan plan) {}

    /** Without a password the one that is there stays. */
    @Schema(name = "TrialChange")
    record TrialChange(
            @NotNull(message = "Say who tries what.") @Valid TrialPlan plan,

            @Nullable @Size(min = 1, max = 200, message = "Use at most 200 characters.")
            String password) {}

    @GET
    @Operation(operationId = "readTrials", summary = "Which paths of the app a test user tries; never the password")
    public TrialView read() {
        Scope scope = caller.scope();
        return tx.in(scope, () -> new TrialView(desk.plan(scope).orElse(null)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setTrials", summary = "Let a test user of yours try the app")
    public TrialView set(@NotNull @Valid TrialChange change) {
        Scope scope = caller.scope();
        return tx.in(scope, () -> new TrialView(desk.set(scope, change.plan(), change.password())));
    }

    @DELETE
    @Operation(operationId = "removeTrials", summary = "Try the app no more, and forget the password")
    public void remove() {
        Scope scope = caller.scope();
        tx.run(scope, () -> desk.remove(scope));
    }
}
