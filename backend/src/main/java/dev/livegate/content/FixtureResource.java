package dev.livegate.content;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/fixtures")
@RolesAllowed({Role.OWNER, Role.ADMIN})
@Tag(name = "Content")
class FixtureResource {

    private final Caller caller;
    private final FixtureService fixtures;

    FixtureResource(Caller caller, FixtureService fixtures) {
        this.caller = caller;
        this.fixtures = fixtures;
    }

    @GET
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
    @Operation(operationId = "listFixtures", summary = "Fixtures, newest first")
    public FixtureService.Fixtures list(@BeanParam Paging paging) {
        return fixtures.list(caller.scope(), paging);
    }

    @POST
    @ResponseStatus(201)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addFixture", summary = "Add a fixture")
    public FixtureView add(@NotNull @Valid FixtureRequest.NewFixture fixture) {
        return fixtures.add(caller.scope(), fixture);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeFixture", summary = "Change a fixture")
    public FixtureView change(@RestPath UUID id, @NotNull @Valid FixtureRequest change) {
        return fixtures.change(caller.scope(), id, change);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteFixture", summary = "Delete a fixture")
    public void delete(@RestPath UUID id) {
        fixtures.delete(caller.scope(), id);
    }
}
