package dev.livegate.report.share;

import dev.livegate.platform.idempotency.ShownOnce;
import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/deploy/report-links")
@RolesAllowed({Role.OWNER, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deploy")
class LinkResource {

    private final Caller caller;
    private final LinkService links;

    LinkResource(Caller caller, LinkService links) {
        this.caller = caller;
        this.links = links;
    }

    @Schema(name = "ReportLinks")
    record Page(List<LinkView> items, @Nullable String next) {}

    @Schema(name = "ShareRequest")
    record Wish(@NotNull(message = "Name the report.") UUID reportId) {}

    @POST
    @ShownOnce
    @ResponseStatus(201)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "shareReport", summary = "Make a link that shows this report to anybody for 90 days")
    public LinkView.Shared share(@NotNull @Valid Wish wish) {
        return links.share(caller.scope(), wish.reportId());
    }

    @GET
    @Operation(operationId = "listReportLinks", summary = "The links that show a report now")
    public Page list() {
        return new Page(links.list(caller.scope()), null);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "revokeReportLink", summary = "Take a link back at once")
    public void revoke(@RestPath UUID id) {
        links.revoke(caller.scope(), id);
    }
}
