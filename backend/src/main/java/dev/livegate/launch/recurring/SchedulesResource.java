package dev.livegate.launch.recurring;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/schedules")
@RolesAllowed({Role.OWNER, Role.ADMIN})
@Tag(name = "Products")
class SchedulesResource {

    private final Caller caller;
    private final RecurringService recurring;

    SchedulesResource(Caller caller, RecurringService recurring) {
        this.caller = caller;
        this.recurring = recurring;
    }

    @GET
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
    @Operation(operationId = "listSchedules", summary = "Recurring launches with their next dates, newest first")
    public RecurringService.Launches list(@BeanParam Paging paging) {
        return recurring.list(caller.scope(), paging);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
    @Operation(operationId = "readSchedule", summary = "One recurring launch with its next dates")
    public RecurringView one(@RestPath UUID id) {
        return recurring.one(caller.scope(), id);
    }

    @GET
    @Path("{id}/dates")
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
    @Operation(
            operationId = "listScheduleDates",
            summary = "What became of the dates of a recurring launch, newest first")
    public RecurringService.Decided dates(@RestPath UUID id, @BeanParam Paging paging) {
        return recurring.dates(caller.scope(), id, paging);
    }

    @POST
    @ResponseStatus(201)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addSchedule", summary = "Launch a product again and again, by an RFC 5545 rule in a zone")
    public RecurringView add(@NotNull @Valid RecurringWish wish) {
        return recurring.add(caller.scope(), wish);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeSchedule", summary = "Change a recurring launch, all of it at once")
    public RecurringView change(@RestPath UUID id, @NotNull @Valid RecurringWish wish) {
        return recurring.change(caller.scope(), id, wish);
    }

    @POST
    @Path("{id}/pause")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "pauseSchedule", summary = "Launch nothing until it is resumed")
    public RecurringView pause(@RestPath UUID id, @NotNull @Valid PauseWish wish) {
        return recurring.pause(caller.scope(), id, wish);
    }

    @POST
    @Path("{id}/resume")
    @Operation(operationId = "resumeSchedule", summary = "Go on with the next date")
    public RecurringView resume(@RestPath UUID id) {
        return recurring.resume(caller.scope(), id);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteSchedule", summary = "Delete a recurring launch; what it has launched stays")
    public void delete(@RestPath UUID id) {
        recurring.delete(caller.scope(), id);
    }
}
