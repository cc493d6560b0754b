package dev.livegate.platform.flag;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/admin/flags")
@RolesAllowed(Role.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
class FlagResource {

    private final FlagService service;
    private final Caller caller;

    FlagResource(FlagService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    public record FlagView(String name, boolean value, String updatedBy, Instant updatedAt) {

        static FlagView of(Flag flag) {
            return new FlagView(flag.name(), flag.value(), flag.updatedBy(), flag.updatedAt());
        }
    }

    public record FlagList(List<FlagView> items, @Nullable String next) {}

    public record Flip(
            @NotNull(message = "Say true or false.") Boolean value) {}

    @GET
    @Operation(operationId = "flags", summary = "Every flag")
    public FlagList all() {
        return new FlagList(service.all().stream().map(FlagView::of).toList(), null);
    }

    @GET
    @Path("{name}")
    @Operation(operationId = "flag", summary = "Is it on, and who said so?")
    public FlagView find(@PathParam("name") String name) {
        return FlagView.of(service.find(name));
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "flipFlag", summary = "Flip it, on every replica at once")
    public FlagView flip(@PathParam("name") String name, @NotNull @Valid Flip flip) {
        return FlagView.of(service.flip(caller.actor(), name, flip.value()));
    }
}
