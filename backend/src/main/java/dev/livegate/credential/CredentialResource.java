package dev.livegate.credential;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.web.EmptyBodyMeansNothing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

@Path("/api/credentials")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OWNER, Role.ADMIN})
@Tag(name = "Credentials")
class CredentialResource {

    private final Caller caller;
    private final Credentials credentials;
    private final CredentialService service;
    private final CheckService checks;

    CredentialResource(Caller caller, Credentials credentials, CredentialService service, CheckService checks) {
        this.caller = caller;
        this.credentials = credentials;
        this.service = service;
        this.checks = checks;
    }

    @Schema(name = "Credentials")
    record CredentialList(
            List<CredentialView> items, @Nullable String next, List<IntegrationView> integrations) {}

    @Schema(name = "CredentialValue")
    record NewValue(
            @NotBlank(message = "Enter the key.") @Size(max = 8192, message = "Use at most 8192 characters.")
            String value) {

        @Override
        public String toString() {
            return "***";
        }
    }

    @Schema(name = "CredentialProbe")
    record Wish(@Nullable Boolean probe) {}

    @GET
    @Operation(operationId = "listCredentials", summary = "Keys that are set, and how every integration stands")
    public CredentialList list() {
        var scope = caller.scope();
        return new CredentialList(credentials.keys(scope), null, credentials.integrations(scope));
    }

    @GET
    @Path("{key}")
    @Operation(operationId = "findCredential", summary = "One key, without its value")
    public CredentialView find(@RestPath String key) {
        return service.find(caller.scope(), key);
    }

    @PUT
    @Path("{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putCredential", summary = "Keep a key; it is never shown again")
    public CredentialView put(@RestPath String key, @NotNull @Valid NewValue wanted) {
        return service.put(caller.scope(), key, wanted.value().strip());
    }

    @DELETE
    @Path("{key}")
    @Operation(operationId = "removeCredential", summary = "Forget a key")
    public void remove(@RestPath String key) {
        service.remove(caller.scope(), key);
    }

    @POST
    @Path("{integration}/check")
    @EmptyBodyMeansNothing
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "checkCredentials", summary = "Check form and fit; with probe, ask the vendor, read-only")
    public CheckService.CheckView check(@RestPath String integration, @NotNull @Valid Wish wish) {
        return checks.check(caller.scope(), integration, Boolean.TRUE.equals(wish.probe()));
    }
}
