package dev.livegate.platform.secret;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/admin/keys/rotate")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR)
@Tag(name = "Operator")
class KeysResource {

    record KeyRotationView(
            UUID id,
            String keyId,
            String status,
            String startedBy,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable UUID behind,
            long resealed,
            long unreadable) {

        static KeyRotationView of(KeyRotation rotation) {
            return new KeyRotationView(
                    rotation.id,
                    rotation.keyId,
                    rotation.status().name(),
                    rotation.startedBy,
                    rotation.startedAt,
                    rotation.finishedAt,
                    rotation.behind,
                    rotation.resealed,
                    rotation.unreadable);
        }
    }

    private final Caller caller;
    private final Rotation rotation;

    KeysResource(Caller caller, Rotation rotation) {
        this.caller = caller;
        this.rotation = rotation;
    }

    @POST
    @ResponseStatus(202)
    @Operation(summary = "Seal everything anew with the first key of the ring, in the background")
    public KeyRotationView rotate() {
        return KeyRotationView.of(rotation.start(caller.actor()));
    }

    @GET
    @Operation(summary = "How far the newest rotation is: behind which tenant, and how many it has moved")
    public KeyRotationView progress() {
        return KeyRotationView.of(rotation.newest());
    }
}
