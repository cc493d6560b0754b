package dev.livegate.checklist;

import dev.livegate.platform.limit.Limit;
import dev.livegate.platform.limit.Limits;
import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Scope;
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

@Path("/api/checklist")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Checklist")
class FactsResource {

    private static final Limit REPORTS = Limit.perHour("checklist-facts", 120);
    private static final Limit LOOKS = Limit.perHour("checklist-evaluate", 30);

    private final Caller caller;
    private final Limits limits;
    private final FactsDesk facts;
    private final Evaluation evaluation;

    FactsResource(Caller caller, Limits limits, FactsDesk facts, Evaluation evaluation) {
        this.caller = caller;
        this.limits = limits;
        this.facts = facts;
        this.evaluation = evaluation;
    }

    @POST
    @Path("facts")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.FACTS})
    @Operation(operationId = "reportChecklistFacts", summary = "What a pipeline found out; it counts as evidence")
    public FactsReport.Taken report(@NotNull @Valid FactsReport report) {
        Scope scope = caller.scope();
        limits.take(REPORTS, scope.tenant().toString());
        return facts.take(scope, report);
    }

    @POST
    @Path("evaluate")
    @RolesAllowed({Role.OWNER, Role.ADMIN, Role.DEPLOY})
    @Operation(operationId = "evaluateChecklist", summary = "Look at the app and ask its vendors now, then decide anew")
    public ChecklistView evaluate() {
        Scope scope = caller.scope();
        limits.take(LOOKS, scope.tenant().toString());
        return evaluation.evaluate(scope);
    }
}
