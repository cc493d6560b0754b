package dev.livegate.report.paper;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.web.Paging;
import dev.livegate.report.ReportService;
import dev.livegate.report.SignedReport;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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

@Path("/api/deploy/reports")
@RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER, Role.DEPLOY})
@Tag(name = "Deploy")
class ReportResource {

    private static final String MARKDOWN = "text/markdown;charset=UTF-8";
    private static final String HTML = "text/html;charset=UTF-8";

    private final Caller caller;
    private final ReportService reports;
    private final Paper paper;

    ReportResource(Caller caller, ReportService reports, Paper paper) {
        this.caller = caller;
        this.reports = reports;
        this.paper = paper;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listReports", summary = "The Go and No-Go reports, newest first")
    public ReportService.Page list(@BeanParam Paging paging) {
        return reports.list(caller.scope(), paging);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readReport", summary = "One report with its signature")
    public SignedReport read(@RestPath UUID id) {
        return reports.read(caller.scope(), id);
    }

    @GET
    @Path("{id}.md")
    @Produces(MARKDOWN)
    @Operation(operationId = "readReportAsMarkdown", summary = "One report as Markdown")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(mediaType = MARKDOWN, schema = @Schema(type = SchemaType.STRING)))
    public Response markdown(@RestPath UUID id) {
        return Response.ok(Markdown.of(reports.read(caller.scope(), id))).build();
    }

    @GET
    @Path("{id}.html")
    @Produces(HTML)
    @Operation(operationId = "readReportAsPage", summary = "One report as a page that prints well")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(mediaType = HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response page(@RestPath UUID id, @Context HttpServerResponse http) {
        // Set on the connection: beside the policy of the API, which a header of this answer would not replace.
        http.headers().set("Content-Security-Policy", paper.policy());
        return Response.ok(paper.of(reports.read(caller.scope(), id))).build();
    }
}
