package dev.livegate.provisioning.make;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/webhooks/make/{tenantId}")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Make.com")
class MakeCallsResource {

    private final MakeCalls calls;

    MakeCallsResource(MakeCalls calls) {
        this.calls = calls;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeCalls",
            summary = "Make.com calls in: Livegate-Signature is t=<unix seconds>,v1=<hex HMAC-SHA256 of t.body>")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public CallView take(
            @RestPath UUID tenantId, @HeaderParam(MakeCalls.HEADER) @Nullable String signature, byte[] body) {
        return calls.take(tenantId, signature, body);
    }
}
