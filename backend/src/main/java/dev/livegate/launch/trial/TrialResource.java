package dev.livegate.launch.trial;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/products/{id}/checkout-trial")
@RolesAllowed({Role.OWNER, Role.ADMIN})
@Tag(name = "Products")
class TrialResource {

    private final Caller caller;
    private final TrialService trials;

    TrialResource(Caller caller, TrialService trials) {
        this.caller = caller;
        this.trials = trials;
    }

    @GET
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
    @Operation(operationId = "readCheckoutTrial", summary = "What came of the last try to buy a product in the sandbox")
    public TrialView last(@RestPath UUID id) {
        return trials.last(caller.scope(), id);
    }

    @POST
    @Operation(
            operationId = "tryCheckout",
            summary = "Try whether each price could be bought, at the checkout of Stripe's sandbox and with a test key")
    public TrialView tryToBuy(@RestPath UUID id) {
        return trials.tryToBuy(caller.scope(), id);
    }
}
