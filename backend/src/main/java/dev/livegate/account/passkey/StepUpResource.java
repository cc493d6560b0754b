package dev.livegate.account.passkey;

import dev.livegate.account.passkey.ceremony.Assertion;
import dev.livegate.account.passkey.ceremony.RequestOptions;
import dev.livegate.platform.idempotency.ShownOnce;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/auth/step-up")
@RolesAllowed(Role.PERSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
class StepUpResource {

    private final Caller caller;
    private final Offers offers;
    private final Passkeys passkeys;

    StepUpResource(Caller caller, Offers offers, Passkeys passkeys) {
        this.caller = caller;
        this.offers = offers;
        this.passkeys = passkeys;
    }

    @POST
    @ShownOnce
    @Path("options")
    @Operation(operationId = "askForPasskey", summary = "What navigator.credentials.get needs to show a passkey")
    public RequestOptions ask() {
        return offers.toShow(Holder.of(caller));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "stepUp", summary = "Confirm with a passkey; this session is trusted for five minutes")
    public Passkeys.Confirmed stepUp(@NotNull @Valid Assertion assertion) {
        return passkeys.confirm(Holder.of(caller), assertion);
    }
}
