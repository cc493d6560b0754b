package dev.livegate.account.token;

import dev.livegate.account.StepUp;
import dev.livegate.platform.idempotency.ShownOnce;
import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.web.OneLine;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
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
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Account")
class TokensResource {

    private static final int USUAL_DAYS = 90;

    private final Caller caller;
    private final StepUp stepUp;
    private final ApiTokens tokens;

    TokensResource(Caller caller, StepUp stepUp, ApiTokens tokens) {
        this.caller = caller;
        this.stepUp = stepUp;
        this.tokens = tokens;
    }

    @Schema(name = "ApiTokens")
    record TokenList(List<TokenView> items, @Nullable String next) {}

    @Schema(name = "TokenWish")
    record TokenWish(
            @NotNull(message = "Give the token a name.")
            @Pattern(regexp = OneLine.FORM, message = "Give the token a name of one line.")
            @Size(max = 80, message = "Use at most 80 characters.")
            String name,

            @NotEmpty(message = "Choose at least one of read, write, facts and deploy.")
            Set<@NotNull TokenScope> scopes,

            @Min(value = 1, message = "Choose 1 to 365 days.")
            @Max(value = 365, message = "Choose 1 to 365 days.")
            @Nullable
            Integer expiresInDays) {

        Duration life() {
            return Duration.ofDays(Objects.requireNonNullElse(expiresInDays, USUAL_DAYS));
        }
    }

    @Schema(name = "MadeToken")
    record MadeToken(String token, boolean shownOnce, TokenView item) {}

    @GET
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
    @Operation(operationId = "listTokens", summary = "The API tokens of this workspace, without their secrets")
    public TokenList list() {
        return new TokenList(tokens.list(caller.scope()), null);
    }

    @POST
    @ShownOnce
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @RolesAllowed({Role.OWNER, Role.ADMIN})
    @Operation(operationId = "makeToken", summary = "Make an API token; its value is shown this once")
    public MadeToken make(@NotNull @Valid TokenWish wish) {
        // A token is asked for no passkey later, so whoever makes one is.
        stepUp.require(caller);
        ApiTokens.Made made = tokens.make(caller.scope(), wish.name().strip(), wish.scopes(), wish.life());
        return new MadeToken(made.value(), true, made.token());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Role.OWNER, Role.ADMIN})
    @Operation(operationId = "revokeToken", summary = "Revoke an API token at once")
    public void revoke(UUID id) {
        tokens.revoke(caller.scope(), id);
    }
}
