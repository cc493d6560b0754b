package dev.livegate.notification.delivery;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Not for members: an answer may show what the receiving side does not show everybody. */
@Path("/api/webhooks/{id}/deliveries")
@RolesAllowed({Role.OWNER, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
class DeliveryResource {

    private final Caller caller;
    private final DeliveryService deliveries;

    DeliveryResource(Caller caller, DeliveryService deliveries) {
        this.caller = caller;
        this.deliveries = deliveries;
    }

    @GET
    @Operation(operationId = "listWebhookDeliveries", summary = "What was sent, what was answered, and what is next")
    public DeliveryService.Page list(@RestPath UUID id, @BeanParam Paging paging) {
        return deliveries.list(caller.scope(), id, paging);
    }

    @POST
    @ResponseStatus(202)
    @Operation(operationId = "testWebhook", summary = "Send a test, once and now")
    public DeliveryView test(@RestPath UUID id) {
        return deliveries.test(caller.scope(), id);
    }

    @POST
    @Path("{delivery}/redeliver")
    @ResponseStatus(202)
    @Operation(operationId = "redeliverWebhook", summary = "Send it once more, once and now")
    public DeliveryView redeliver(@RestPath UUID id, @RestPath UUID delivery) {
        return deliveries.again(caller.scope(), id, delivery);
    }
}
