package dev.livegate.launch.template;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/templates")
@RolesAllowed({Role.OWNER, Role.ADMIN})
@Tag(name = "Products")
class TemplateResource {

    private final Caller caller;
    private final TemplateService templates;

    TemplateResource(Caller caller, TemplateService templates) {
        this.caller = caller;
        this.templates = templates;
    }

    @GET
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listLaunchTemplates", summary = "Templates of launches, newest first")
    public TemplateView.Templates list(@BeanParam Paging paging) {
        return templates.list(caller.scope(), paging);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readLaunchTemplate", summary = "One template of launches")
    public TemplateView one(@RestPath UUID id) {
        return templates.one(caller.scope(), id);
    }

    @POST
    @ResponseStatus(201)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addLaunchTemplate",
            summary = "Keep settings of launches under a name, such as those of a launch that was made")
    public TemplateView add(@NotNull @Valid TemplateWish wish) {
        return templates.add(caller.scope(), wish);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeLaunchTemplate", summary = "Change a template, all of it at once")
    public TemplateView change(@RestPath UUID id, @NotNull @Valid TemplateWish wish) {
        return templates.change(caller.scope(), id, wish);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteLaunchTemplate", summary = "Take a template away")
    public void delete(@RestPath UUID id) {
        templates.delete(caller.scope(), id);
    }
}
