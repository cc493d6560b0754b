package dev.livegate.account;

import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Account")
class MeResource {

    private final Caller caller;
    private final Me me;

    MeResource(Caller caller, Me me) {
        this.caller = caller;
        this.me = me;
    }

    @GET
    @RolesAllowed({Role.PERSON, Role.MEMBER, Role.FACTS, Role.DEPLOY})
    @Operation(summary = "Who am I, and what may I do?")
    public MeView me() {
        Actor actor = caller.actor();
        return actor.kind() == Actor.Kind.token
                ? me.ofToken(caller.scope())
                : me.ofUser(Objects.requireNonNull(actor.id()), caller.tenant().orElse(null));
    }
}
