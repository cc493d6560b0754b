package dev.livegate.content;

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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/posts")
@RolesAllowed({Role.OWNER, Role.ADMIN})
@Tag(name = "Content")
class PostResource {

    private final Caller caller;
    private final PostService posts;

    PostResource(Caller caller, PostService posts) {
        this.caller = caller;
        this.posts = posts;
    }

    @GET
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
    @Operation(operationId = "listPosts", summary = "Posts, newest first")
    public PostService.Posts list(@BeanParam Paging paging) {
        return posts.list(caller.scope(), paging);
    }

    @POST
    @ResponseStatus(201)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addPost", summary = "Add a post")
    public PostView add(@NotNull @Valid PostRequest.NewPost post) {
        return posts.add(caller.scope(), post);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changePost", summary = "Change a post")
    public PostView change(@RestPath UUID id, @NotNull @Valid PostRequest change) {
        return posts.change(caller.scope(), id, change);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deletePost", summary = "Delete a post")
    public void delete(@RestPath UUID id) {
        posts.delete(caller.scope(), id);
    }
}
