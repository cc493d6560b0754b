package dev.livegate.window;

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

@Path("/api/v1/windows")
@RolesAllowed({Role.OWNER, Role.ADMIN})
@Tag(name = "Windows")
class WindowsResource {

    private final Caller caller;
    private final WindowService windows;

    WindowsResource(Caller caller, WindowService windows) {
        this.caller = caller;
        this.windows = windows;
    }

    @GET
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
    @Operation(operationId = "listWindows", summary = "Windows and freezes with their next dates, newest first")
    public WindowService.Windows list(@BeanParam Paging paging) {
        return windows.list(caller.scope(), paging);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
    @Operation(operationId = "readWindow", summary = "One window with its next dates")
    public WindowView one(@RestPath UUID id) {
        return windows.one(caller.scope(), id);
    }

    @POST
    @ResponseStatus(201)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addWindow", summary = "Allow changes in a window only, or keep them out of one")
    public WindowView add(@NotNull @Valid WindowWish wish) {
        return windows.add(caller.scope(), wish);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeWindow", summary = "Change a window, all of it at once")
    public WindowView change(@RestPath UUID id, @NotNull @Valid WindowWish wish) {
        return windows.change(caller.scope(), id, wish);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteWindow", summary = "Take a window away")
    public void delete(@RestPath UUID id) {
        windows.delete(caller.scope(), id);
    }
}
