package dev.livegate.account.passkey;

import dev.livegate.account.EmailAddress;
import dev.livegate.account.StepUp;
import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/admin/passkeys")
@RolesAllowed(Role.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
class LostPasskeysResource {

    private final Caller caller;
    private final StepUp stepUp;
    private final Passkeys passkeys;

    LostPasskeysResource(Caller caller, StepUp stepUp, Passkeys passkeys) {
        this.caller = caller;
        this.stepUp = stepUp;
        this.passkeys = passkeys;
    }

    @Schema(name = "LostPasskeys")
    record LostPasskeys(
            @NotNull(message = "Enter an e-mail address.")
            @Size(max = EmailAddress.LONGEST, message = "Use at most 254 characters.")
            @Pattern(regexp = EmailAddress.FORM, message = "Enter an e-mail address, such as ada@example.com.")
            String email) {}

    @POST
    @Path("forget")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "forgetPasskeys", summary = "Remove every passkey of a person who has lost them all")
    public void forget(@NotNull @Valid LostPasskeys lost) {
        stepUp.require(caller);
        passkeys.forget(Holder.of(caller), new EmailAddress(lost.email()));
    }
}
