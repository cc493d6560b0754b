package dev.livegate.checklist;

import dev.livegate.account.StepUp;
import dev.livegate.checklist.answer.ItemChange;
import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/checklist")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.OWNER, Role.ADMIN})
@Tag(name = "Checklist")
class ChecklistResource {

    private final Caller caller;
    private final StepUp stepUp;
    private final ChecklistService checklist;

    ChecklistResource(Caller caller, StepUp stepUp, ChecklistService checklist) {
        this.caller = caller;
        this.stepUp = stepUp;
        this.checklist = checklist;
    }

    @Schema(name = "SectionChange")
    record SectionChange(
            @NotNull(message = "Say whether it concerns you.") @Valid
            ItemChange.NotApplicable notApplicable) {}

    @GET
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER, Role.DEPLOY, Role.FACTS})
    @Operation(operationId = "readChecklist", summary = "Every item, how it stands, how that is known and what to do")
    public ChecklistView read() {
        return checklist.read(caller.scope());
    }

    @PATCH
    @Path("items/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerChecklistItem",
            summary = "Give evidence, answer for an item, exempt it, or say that it does not concern you")
    public ItemView say(@RestPath String key, @NotNull @Valid ItemChange change) {
        return checklist.say(caller.scope(), key, change, change.exempt() != null && showsPasskey());
    }

    @GET
    @Path("items/{key}/photo")
    @Produces("image/jpeg")
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.MEMBER})
    @Operation(operationId = "readChecklistPhoto", summary = "The photo that somebody gave as evidence")
    public byte[] photo(@RestPath String key) {
        return checklist.photo(caller.scope(), key);
    }

    @PATCH
    @Path("sections/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "answerChecklistSection", summary = "Say whether a whole section concerns you")
    public ChecklistView sayOfSection(@RestPath String key, @NotNull @Valid SectionChange change) {
        return checklist.sayOfSection(caller.scope(), key, change.notApplicable());
    }

    /** Whoever has a passkey is asked for it, and then needs no second person. */
    private boolean showsPasskey() {
        boolean has = stepUp.isNeeded(caller);
        if (has) {
            stepUp.require(caller);
        }
        return has;
    }
}
