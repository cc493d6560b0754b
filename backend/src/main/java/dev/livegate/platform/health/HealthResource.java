package dev.livegate.platform.health;

import dev.livegate.platform.health.HealthView.Status;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/")
@PermitAll
@NonBlocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Health")
class HealthResource {

    private final Readiness readiness;
    private final HealthConfig config;

    HealthResource(Readiness readiness, HealthConfig config) {
        this.readiness = readiness;
        this.config = config;
    }

    @GET
    @Path("health")
    @Operation(summary = "Is this process alive?")
    public RestResponse<HealthView> health() {
        return answer(HealthView.alive(config));
    }

    @GET
    @Path("ready")
    @Operation(summary = "Can this instance take requests?")
    @APIResponse(
            responseCode = "200",
            description = "UP",
            content = @Content(schema = @Schema(implementation = HealthView.class)))
    @APIResponse(
            responseCode = "503",
            description = "DOWN: the body says which part",
            content = @Content(schema = @Schema(implementation = HealthView.class)))
    public RestResponse<HealthView> ready() {
        return answer(HealthView.of(readiness.parts(), config));
    }

    @GET
    @Path("api/health")
    @Operation(operationId = "apiHealth", summary = "The same as /health")
    public RestResponse<HealthView> apiHealth() {
        return health();
    }

    @GET
    @Path("api/ready")
    @Operation(operationId = "apiReady", summary = "The same as /ready")
    @APIResponse(
            responseCode = "200",
            description = "UP",
            content = @Content(schema = @Schema(implementation = HealthView.class)))
    @APIResponse(
            responseCode = "503",
            description = "DOWN: the body says which part",
            content = @Content(schema = @Schema(implementation = HealthView.class)))
    public RestResponse<HealthView> apiReady() {
        return ready();
    }

    private static RestResponse<HealthView> answer(HealthView view) {
        return RestResponse.status(
                view.status() == Status.UP ? RestResponse.Status.OK : RestResponse.Status.SERVICE_UNAVAILABLE, view);
    }
}
