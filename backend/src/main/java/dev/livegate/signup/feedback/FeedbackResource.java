package dev.livegate.signup.feedback;

import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import dev.livegate.signup.Success;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/public/signup/feedback")
@RolesAllowed({Role.SIGNUP, Role.OWNER, Role.ADMIN})
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-up")
class FeedbackResource {

    private final Caller caller;
    private final FeedbackService feedback;

    FeedbackResource(Caller caller, FeedbackService feedback) {
        this.caller = caller;
        this.feedback = feedback;
    }

    @POST
    @Operation(operationId = "signupFeedback", summary = "One tap when the set-up has ended: was it smooth?")
    public Success give(@NotNull @Valid FeedbackRequest request) {
        return feedback.give(caller.scope(), request);
    }
}
