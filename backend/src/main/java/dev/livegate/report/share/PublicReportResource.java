package dev.livegate.report.share;

import dev.livegate.report.Authenticity;
import dev.livegate.report.ReportService;
import dev.livegate.report.SignedReport;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/public/reports")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deploy")
class PublicReportResource {

    private final LinkService links;
    private final ReportService reports;
    private final Authenticity authenticity;

    PublicReportResource(LinkService links, ReportService reports, Authenticity authenticity) {
        this.links = links;
        this.reports = reports;
        this.authenticity = authenticity;
    }

    @GET
    @Path("{token}")
    @Operation(operationId = "readSharedReport", summary = "The report behind a link, without a session")
    public SignedReport read(@RestPath String token) {
        LinkService.Visit visit = links.open(token);
        return reports.read(visit.scope(), visit.report());
    }

    @POST
    @Path("verify")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "verifyReport", summary = "Whether a report was signed here and is unchanged")
    public Authenticity.Answer verify(@NotNull @Valid Authenticity.Claimed claimed) {
        return authenticity.judge(claimed);
    }
}
