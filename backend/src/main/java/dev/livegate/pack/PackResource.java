package dev.livegate.pack;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/deploy/packs")
@RolesAllowed({Role.OWNER, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deploy")
class PackResource {

    private static final String ZIP = "application/zip";

    private final Caller caller;
    private final PackService packs;

    PackResource(Caller caller, PackService packs) {
        this.caller = caller;
        this.packs = packs;
    }

    @POST
    @Path("generate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "generatePack",
            summary = "Make the files that deploy an app at a provider, without a secret")
    public GeneratedPack generate(@NotNull @Valid PackRequest request) {
        return packs.generate(caller.scope(), request);
    }

    @GET
    @Operation(operationId = "listPacks", summary = "The packs that were made, newest first")
    public PackService.Page list(@BeanParam Paging paging) {
        return packs.list(caller.scope(), paging);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readPack", summary = "A pack with the text of every file")
    public PackView.Preview read(@RestPath UUID id) {
        return packs.one(caller.scope(), id).preview();
    }

    @GET
    @Path("{id}/download")
    @Produces(ZIP)
    @Operation(operationId = "downloadPack", summary = "A pack as a ZIP, the same bytes for the same request")
    @APIResponse(
            responseCode = "200",
            description = "The pack",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response download(@RestPath UUID id) {
        PackView.Full pack = packs.takeAway(caller.scope(), id);
        return Response.ok(pack.bundle().zip())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + pack.pack().fileName() + "\"")
                .build();
    }
}
