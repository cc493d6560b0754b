package dev.livegate.launch.batch;

import dev.livegate.launch.record.LaunchLimit;
import dev.livegate.platform.limit.Limits;
import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.web.Paging;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/batches")
@RolesAllowed({Role.OWNER, Role.ADMIN})
@Tag(name = "Products")
class BatchResource {

    private final Caller caller;
    private final BatchService batches;
    private final BatchRehearsal rehearsal;
    private final BatchViews views;
    private final Limits limits;

    BatchResource(Caller caller, BatchService batches, BatchRehearsal rehearsal, BatchViews views, Limits limits) {
        this.caller = caller;
        this.batches = batches;
        this.rehearsal = rehearsal;
        this.views = views;
        this.limits = limits;
    }

    @GET
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listBatches", summary = "Batches of launches, newest first")
    public BatchView.Batches list(@BeanParam Paging paging) {
        return batches.list(caller.scope(), paging);
    }

    @POST
    @ResponseStatus(201)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "launchBatch",
            summary = "Launch several products one after the other, once every one of them has passed its checks")
    public BatchView launch(@NotNull @Valid BatchRequest request) {
        return batches.launch(limited(), request);
    }

    @POST
    @Path("validate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "validateBatch", summary = "What a batch of these products would find")
    public BatchView.Validation validate(@NotNull @Valid BatchRequest request) {
        return rehearsal.of(limited(), request);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readBatch", summary = "One batch with its products; its report once it has ended")
    public BatchView one(@RestPath UUID id) {
        return views.one(caller.scope(), id);
    }

    @GET
    @Path("{id}/events")
    @Blocking
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(operationId = "followBatch", summary = "The same as a stream, until it has ended")
    public Multi<OutboundSseEvent> follow(@RestPath UUID id) {
        return views.follow(caller.scope(), id);
    }

    @POST
    @Path("{id}/cancel")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "cancelBatch", summary = "Launch nothing more; the launch under way is finished")
    public BatchView cancel(@RestPath UUID id) {
        return batches.cancel(caller.scope(), id);
    }

    private Scope limited() {
        Scope scope = caller.scope();
        limits.take(LaunchLimit.CHANGES, scope.tenant().toString());
        return scope;
    }
}
