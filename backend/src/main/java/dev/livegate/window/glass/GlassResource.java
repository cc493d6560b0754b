package dev.livegate.window.glass;

import dev.livegate.account.StepUp;
import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.web.OneLine;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/windows/break-glass")
@RolesAllowed({Role.OWNER, Role.ADMIN})
@Tag(name = "Windows")
class GlassResource {

    private static final int USUAL_MINUTES = 60;

    private final Caller caller;
    private final StepUp stepUp;
    private final GlassService glass;

    GlassResource(Caller caller, StepUp stepUp, GlassService glass) {
        this.caller = caller;
        this.stepUp = stepUp;
        this.glass = glass;
    }

    @Schema(name = "BreakGlass")
    record Wish(
            @NotNull(message = "Say why, in one line.")
            @Pattern(regexp = OneLine.FORM, message = "Say why, in one line.")
            @Size(min = 10, max = 300, message = "Say why in 10 to 300 characters.")
            String reason,

            @Nullable
            @Min(value = 5, message = "Choose 5 to 240 minutes.")
            @Max(value = 240, message = "Choose 5 to 240 minutes.")
            Integer minutes) {

        Duration life() {
            return Duration.ofMinutes(Objects.requireNonNullElse(minutes, USUAL_MINUTES));
        }
    }

    @POST
    @ResponseStatus(201)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "breakGlass", summary = "Let changes pass closed windows for a while, for a reason")
    public GlassView breakIt(@NotNull @Valid Wish wish) {
        stepUp.require(caller);
        return glass.breakIt(caller.scope(), wish.reason().strip(), wish.life());
    }

    @DELETE
    @Operation(operationId = "mendGlass", summary = "Let the windows count again at once")
    public void mend() {
        glass.mend(caller.scope());
    }
}
