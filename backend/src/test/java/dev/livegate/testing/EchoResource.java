package dev.livegate.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Lets tests meet the platform where no room stands in between. */
@Path("/api/test")
@PermitAll
public class EchoResource {

    public record Echo(@NotBlank(message = "Say something.") String text, Integer number, List<Inner> inner) {}

    public record Inner(int depth) {}

    @POST
    @Path("echo")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Echo echo(@NotNull @Valid Echo echo) {
        return echo;
    }

    @GET
    @Path("bug")
    @Operation(hidden = true)
    public String bug() {
        throw new IllegalStateException("select secret from /etc/passwd");
    }

    @GET
    @Path("owners")
    @RolesAllowed("owner")
    @Operation(hidden = true)
    public String owners() {
        return "owner";
    }
}
