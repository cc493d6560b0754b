package dev.livegate.notification.webhook;

import dev.livegate.platform.idempotency.ShownOnce;
import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.web.EmptyBodyMeansNothing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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

@Path("/api/webhooks")
@RolesAllowed({Role.OWNER, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
class WebhookResource {

    private final Caller caller;
    private final WebhookService webhooks;

    WebhookResource(Caller caller, WebhookService webhooks) {
        this.caller = caller;
        this.webhooks = webhooks;
    }

    @Schema(name = "Webhooks")
    record WebhookList(List<WebhookView> items, @Nullable String next) {}

    @GET
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
    @Operation(operationId = "listWebhooks", summary = "Where we call, what for, and how each stands")
    public WebhookList list() {
        return new WebhookList(webhooks.list(caller.scope()), null);
    }

    @POST
    @ShownOnce
    @ResponseStatus(201)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addWebhook", summary = "Add a webhook; the secret that signs is shown this once")
    public MadeWebhook add(@NotNull @Valid WebhookWish wish) {
        return webhooks.add(caller.scope(), wish);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeWebhook", summary = "Change a webhook, or switch it on or off")
    public WebhookView change(@RestPath UUID id, @NotNull @Valid WebhookWish.Change change) {
        return webhooks.change(caller.scope(), id, change);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteWebhook", summary = "Delete a webhook and its deliveries")
    public void delete(@RestPath UUID id) {
        webhooks.delete(caller.scope(), id);
    }

    @POST
    @Path("{id}/rotate")
    @ShownOnce
    @EmptyBodyMeansNothing
    @ResponseStatus(201)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Make a new secret, shown this once; for a while the one before signs beside it")
    public MadeWebhook rotate(@RestPath UUID id, @NotNull @Valid WebhookWish.Rotation rotation) {
        return webhooks.rotate(caller.scope(), id, rotation.overlap());
    }
}
