package dev.livegate.inside;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/deploy/facts")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deploy")
class InsideResource {

    private final InsideService inside;

    InsideResource(InsideService inside) {
        this.inside = inside;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reportInsideFacts",
            summary =
                    "livegate-probe.sh in: Livegate-Signature is the hex HMAC-SHA256 of the body under the probe token")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Taken report(@HeaderParam(InsideService.HEADER) @Nullable String signature, byte[] body) {
        return inside.take(signature, body);
    }
}
