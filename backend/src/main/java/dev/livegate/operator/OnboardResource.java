package dev.livegate.operator;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import dev.livegate.signup.Onboarding;
import dev.livegate.signup.Started;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/admin/onboard")
@RolesAllowed(Role.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
class OnboardResource {

    private final Caller caller;
    private final Onboarding onboarding;

    OnboardResource(Caller caller, Onboarding onboarding) {
        this.caller = caller;
        this.onboarding = onboarding;
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            operationId = "onboard",
            summary = "Sign up on somebody's behalf; the token follows the set-up at provision-status")
    public Started onboard(@NotNull @Valid OnboardRequest wanted) {
        return onboarding.onboard(caller.actor(), wanted.start(), wanted.look(), wanted.webhook());
    }
}
