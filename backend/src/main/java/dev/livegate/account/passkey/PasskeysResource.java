package dev.livegate.account.passkey;

import dev.livegate.account.StepUp;
import dev.livegate.account.passkey.ceremony.Assertion;
import dev.livegate.account.passkey.ceremony.Ceremony;
import dev.livegate.account.passkey.ceremony.CreationOptions;
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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/passkeys")
@RolesAllowed(Role.PERSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Account")
class PasskeysResource {

    private final Caller caller;
    private final StepUp stepUp;
    private final Offers offers;
    private final Passkeys passkeys;

    PasskeysResource(Caller caller, StepUp stepUp, Offers offers, Passkeys passkeys) {
        this.caller = caller;
        this.stepUp = stepUp;
        this.offers = offers;
        this.passkeys = passkeys;
    }

    @Schema(name = "Passkeys")
    record PasskeyList(List<PasskeyView> items, @Nullable String next) {}

    @Schema(name = "NewPasskey")
    record NewPasskey(
            @NotNull(message = "Give the passkey a name.")
            @Pattern(regexp = OneLine.FORM, message = "Give the passkey a name of one line.")
            @Size(max = 80, message = "Use at most 80 characters.")
            String name,

            @NotNull(message = Assertion.WORDS)
            @Pattern(regexp = Assertion.FORM, message = Assertion.WORDS)
            @Size(max = 4000, message = Assertion.WORDS)
            String clientData,

            @NotNull(message = Assertion.WORDS)
            @Pattern(regexp = Assertion.FORM, message = Assertion.WORDS)
            @Size(max = 16_000, message = Assertion.WORDS)
            String attestationObject,

            @Size(max = 8, message = "Send at most 8 transports.") @Nullable
            List<
                            @NotNull(message = "Send the transports as the browser names them.")
                            @Pattern(
                                    regexp = "[a-z-]{1,32}",
                                    message = "Send the transports as the browser names them.")
                            String>
                    transports) {

        Ceremony.Made made() {
            return new Ceremony.Made(clientData, attestationObject, Objects.requireNonNullElse(transports, List.of()));
        }
    }

    @GET
    @Operation(operationId = "listPasskeys", summary = "My passkeys")
    public PasskeyList list() {
        return new PasskeyList(passkeys.list(Holder.of(caller)), null);
    }

    @POST
    @ShownOnce
    @Path("options")
    @Operation(operationId = "offerPasskey", summary = "What navigator.credentials.create needs to make a passkey")
    public CreationOptions offer() {
        stepUp.require(caller);
        return offers.toMake(Holder.of(caller));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(operationId = "addPasskey", summary = "Add the passkey that the browser has made")
    public PasskeyView add(@NotNull @Valid NewPasskey sent) {
        stepUp.require(caller);
        return passkeys.add(Holder.of(caller), sent.name().strip(), sent.made());
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "removePasskey", summary = "Remove one of my passkeys, confirmed with one of them")
    public void remove(UUID id) {
        stepUp.require(caller);
        passkeys.remove(Holder.of(caller), id);
    }
}
