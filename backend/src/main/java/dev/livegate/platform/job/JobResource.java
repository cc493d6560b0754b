package dev.livegate.platform.job;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/admin/jobs")
@RolesAllowed(Role.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
class JobResource {

    private final JobService service;
    private final Caller caller;

    JobResource(JobService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    public record JobList(List<JobView> items, @Nullable String next) {}

    @GET
    @Operation(operationId = "jobs", summary = "Work that waits, runs or has failed, with its last error")
    public JobList list(@QueryParam("status") JobView.@Nullable Status status, @BeanParam Paging paging) {
        List<JobView> read = service.list(status, paging.cursor(), paging.toRead());
        return new JobList(paging.shown(read), paging.next(read, JobView::id));
    }

    @POST
    @Path("{id}/retry")
    @Operation(operationId = "retryJob", summary = "Try it again now")
    @APIResponse(responseCode = "202", description = "It will be tried in a moment")
    public RestResponse<Void> retry(@PathParam("id") UUID id) {
        service.retry(caller.actor(), id);
        return RestResponse.accepted();
    }
}
